package org.farthing.settlement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SettlementRepository extends JpaRepository<Settlement, UUID> {

    List<Settlement> findByBatchAndLedgerId(UUID batch, UUID ledgerId);

    @Query("select s from Settlement s where s.ledgerId = ?1 and ?2 in (s.fromMember, s.toMember) order by s.id")
    List<Settlement> findByMember(UUID ledgerId, UUID member);
}
