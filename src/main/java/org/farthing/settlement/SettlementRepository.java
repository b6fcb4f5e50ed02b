package org.farthing.settlement;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SettlementRepository extends JpaRepository<Settlement, UUID> {}
