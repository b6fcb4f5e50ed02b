package org.farthing.summary.web;

import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.summary.GroupStatistics;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a group has spent, and what it has cost oneself. */
@Controller
class GroupStatisticsController {

    private final GroupStatistics statistics;
    private final Ledgers ledgers;

    GroupStatisticsController(GroupStatistics statistics, Ledgers ledgers) {
        this.statistics = statistics;
        this.ledgers = ledgers;
    }

    @GetMapping("/ledgers/{id}/statistics")
    String show(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        LedgerView ledger = ledgers.find(me.id(), new LedgerId(id));
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        List<GroupBlock> blocks = statistics.of(ledger).stream()
                .map(figures -> GroupBlock.of(ledger.id(), figures))
                .toList();
        model.addAttribute("ledger", ledger).addAttribute("addTo", ledger.id()).addAttribute("blocks", blocks);
        return "summary/group";
    }
}
