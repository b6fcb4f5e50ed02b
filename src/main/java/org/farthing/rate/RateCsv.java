package org.farthing.rate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the history: a zip with one CSV, a line a day and a column a currency. */
final class RateCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    private static final String NOT_PUBLISHED = "N/A";

    private RateCsv() {}

    /**
     * @param most bytes that the unpacked file may have
     * @throws UnreadableRatesException for anything else than rates, a file without any included
     */
    static List<PublishedRates> readZip(byte[] zip, int most) {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().endsWith(".csv")) {
                    return read(BoundedBytes.read(files, most));
                }
            }
        } catch (IOException e) {
            throw new UnreadableRatesException("Not the zip of rates", e);
        }
        throw new UnreadableRatesException("No CSV in the zip");
    }

    private static List<PublishedRates> read(byte[] csv) throws IOException {
        List<PublishedRates> days = new ArrayList<>();
        try (InputStream bytes = new ByteArrayInputStream(csv);
                CSVParser lines = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            List<String> columns = new ArrayList<>();
            for (CSVRecord line : lines) {
                if (columns.isEmpty()) {
                    columns.addAll(columns(line));
                } else {
                    days.add(day(line, columns));
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new UnreadableRatesException("Not the CSV of rates", e);
        }
        if (days.isEmpty()) {
            throw new UnreadableRatesException("No rates in the CSV");
        }
        return days;
    }

    /** Each line ends with a comma, so the last column has no name. */
    private static List<String> columns(CSVRecord header) {
        List<String> columns = header.toList();
        if (!columns.get(0).equals("Date")) {
            throw new UnreadableRatesException("The CSV does not begin with a date");
        }
        columns.stream().skip(1).filter(name -> !name.isEmpty()).forEach(RateText::currency);
        return columns;
    }

    private static PublishedRates day(CSVRecord line, List<String> columns) {
        Map<String, BigDecimal> rates = new HashMap<>();
        for (int i = 1; i < Math.min(line.size(), columns.size()); i++) {
            String text = line.get(i);
            if (!columns.get(i).isEmpty() && !text.isEmpty() && !text.equals(NOT_PUBLISHED)) {
                rates.put(columns.get(i), RateText.rate(text));
            }
        }
        return new PublishedRates(RateText.day(line.get(0)), rates);
    }
}
