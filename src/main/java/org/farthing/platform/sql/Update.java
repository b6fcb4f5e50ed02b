package org.farthing.platform.sql;

import java.util.List;

/** A statement that writes, with its parameters in order. */
public record Update(String sql, List<?> parameters) {}
