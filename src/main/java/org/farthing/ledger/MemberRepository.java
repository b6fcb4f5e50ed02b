package org.farthing.ledger;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MemberRepository extends JpaRepository<Member, UUID> {

    Optional<Member> findByIdAndLedgerId(UUID id, UUID ledgerId);

    Optional<Member> findByLedgerIdAndAccountId(UUID ledgerId, UUID accountId);

    long countByLedgerId(UUID ledgerId);

    long countByLedgerIdAndLeftAtIsNull(UUID ledgerId);
}
