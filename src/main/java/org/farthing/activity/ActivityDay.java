package org.farthing.activity;

import java.time.LocalDate;
import java.util.List;

/** What happened on one day, the newest first, under its heading. */
public record ActivityDay(LocalDate day, String heading, List<ActivityLine> lines) {}
