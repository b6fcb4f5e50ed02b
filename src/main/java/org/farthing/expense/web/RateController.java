package org.farthing.expense.web;

import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.expense.MissingRates;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rate field again when the currency or the day has changed, and the expenses of a group that lack a rate. */
@Controller
class RateController {

    private final RateFields fields;
    private final FormChoices choices;
    private final MissingRates missing;
    private final Ledgers ledgers;

    RateController(RateFields fields, FormChoices choices, MissingRates missing, Ledgers ledgers) {
        this.fields = fields;
        this.choices = choices;
        this.missing = missing;
        this.ledgers = ledgers;
    }

    /** What was typed by hand stays, as long as it is about the same currency; an offer gives way to the next one. */
    @GetMapping("/expenses/rate")
    String offer(
            @CurrentAccount AccountView me,
            @RequestParam @Nullable String ledger,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable String spentOn,
            @RequestParam @Nullable String rate,
            @RequestParam @Nullable String rateOffer,
            @RequestParam @Nullable String rateCurrency,
            Model model,
            Locale locale) {
        LedgerView in = choices.ledger(me.id(), ledger);
        boolean typedByHand = rate != null
                && !rate.isBlank()
                && rate.length() <= 40
                && !rate.equals(rateOffer)
                && currency != null
                && currency.equals(rateCurrency);
        model.addAttribute("rateField", fields.of(in, currency, spentOn, typedByHand ? rate : null, locale));
        return "expense/_rate :: rateField";
    }

    @GetMapping("/ledgers/{id}/rates")
    String missing(@CurrentAccount AccountView me, @PathVariable UUID id, Model model) {
        LedgerView ledger = ledgers.find(me.id(), new LedgerId(id));
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        model.addAttribute("ledger", ledger)
                .addAttribute("addTo", ledger.id())
                .addAttribute("unrated", missing.of(ledger));
        return "expense/rates";
    }
}
