package org.farthing.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Currency;
import org.farthing.money.Currencies;
import org.farthing.money.InvalidAmountException;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/** Money: exact, so the amount is text and no number. */
@Schema(name = "Amount", description = "An exact amount; the text has at most as many decimals as the currency.")
public record Amount(
        @Schema(
                example = "12.50",
                requiredMode = Schema.RequiredMode.REQUIRED,
                pattern = "^-?\\d{1,13}(\\.\\d{1,3})?$",
                nullable = false)
        @Nullable
        String amount,

        @Schema(example = "EUR", requiredMode = Schema.RequiredMode.REQUIRED, pattern = "^[A-Z]{3}$", nullable = false)
        @Nullable
        String currency) {

    public static Amount of(Money money) {
        return new Amount(money.decimal().toPlainString(), money.currencyCode());
    }

    public static @Nullable Amount ofNullable(@Nullable Money money) {
        return money == null ? null : of(money);
    }

    /** Null, with a fault, for what is no amount. */
    public static @Nullable Money read(@Nullable Amount sent, String field, InvalidContent faults) {
        if (sent == null) {
            faults.add(field, "problem.field.missing");
            return null;
        }
        Currency currency = currency(sent.currency, field + ".currency", faults);
        return currency == null ? null : read(sent.amount, currency, field + ".amount", faults);
    }

    public static @Nullable Currency currency(@Nullable String code, String field, InvalidContent faults) {
        if (code == null || !Currencies.isSupported(code)) {
            faults.add(field, "currency.unknown");
            return null;
        }
        return Currencies.of(code);
    }

    /** Text in a currency that is known already. */
    public static @Nullable Money read(
            @Nullable String amount, Currency currency, String field, InvalidContent faults) {
        try {
            return Money.parse(amount == null ? "" : amount, currency);
        } catch (InvalidAmountException e) {
            faults.add(field, e.messageKey(), e.arguments());
            return null;
        }
    }
}
