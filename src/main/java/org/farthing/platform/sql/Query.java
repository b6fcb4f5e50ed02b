package org.farthing.platform.sql;

import java.util.List;
import org.springframework.jdbc.core.ResultSetExtractor;

/** A statement that reads, for somebody who sends it together with another one. */
public record Query<T>(String sql, List<?> parameters, ResultSetExtractor<T> rows) {}
