package org.farthing.settlement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SettlementRepository extends JpaRepository<Settlement, UUID> {

    List<Settlement> findByBatchAndLedgerId(UUID batch, UUID ledgerId);
}
