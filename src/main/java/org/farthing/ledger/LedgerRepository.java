package org.farthing.ledger;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LedgerRepository extends JpaRepository<Ledger, UUID> {}
