package org.farthing.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the profile {@code seed} puts in.
 *
 * @param expenses of the large personal ledger
 * @param groupExpenses of the large group
 */
@Validated
@ConfigurationProperties("farthing.seed")
record SeedSettings(
        @DefaultValue("100000") @Min(1) @Max(1_000_000) int expenses,
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int groupExpenses) {}
