package org.farthing.expense.web;

import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.ledger.LedgerView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rate field again when the currency or the day has changed. */
@Controller
class RateController {

    private final RateFields fields;
    private final FormChoices choices;

    RateController(RateFields fields, FormChoices choices) {
        this.fields = fields;
        this.choices = choices;
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
        LedgerView in = choices.ledger(me, ledger);
        boolean typedByHand = rate != null
                && !rate.isBlank()
                && rate.length() <= 40
                && !rate.equals(rateOffer)
                && currency != null
                && currency.equals(rateCurrency);
        model.addAttribute("rateField", fields.of(in, currency, spentOn, typedByHand ? rate : null, locale));
        return "expense/_rate :: rateField";
    }
}
