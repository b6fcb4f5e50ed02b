package org.farthing.activity;

/** What the record keeps of the subject of an entry: data, which the page words for its reader. */
sealed interface Facts permits ExpenseFacts, SettlementFacts, Note {}
