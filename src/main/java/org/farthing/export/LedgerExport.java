package org.farthing.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all of a group at one point in time. It is kept in memory, the tables compressed, so that a slow reader holds
 * no connection to the database.
 */
@Service
public class LedgerExport {

    private static final JsonMapper JSON = new JsonMapper();

    private final Ledgers ledgers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate snapshot;

    LedgerExport(
            Ledgers ledgers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.ledgers = ledgers;
        this.jdbc = jdbc;
        this.events = events;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    public byte[] json(AccountId account, LedgerId id) {
        return told(account, id, () -> asJson(account, id));
    }

    private byte[] told(AccountId account, LedgerId id, Supplier<byte[]> export) {
        byte[] bytes = Objects.requireNonNull(snapshot.execute(status -> export.get()));
        events.publishEvent(new LedgerExported(account, id));
        return bytes;
    }

    private byte[] asJson(AccountId account, LedgerId id) {
        LedgerView ledger = group(account, id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("name", ledger.name());
            json.writeStringProperty("currency", ledger.currency().getCurrencyCode());
            for (Table table : Table.values()) {
                json.writeArrayPropertyStart(nameOf(table));
                read(table, id, columns -> {}, row -> write(json, row));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, List<Cell> row) {
        json.writeStartObject();
        row.forEach(cell -> cell.write(json));
        json.writeEndObject();
    }

    /** A ZIP with a CSV file a table, which begins with the mark that tells its encoding. */
    public byte[] tables(AccountId account, LedgerId id) {
        return told(account, id, () -> asTables(account, id));
    }

    private byte[] asTables(AccountId account, LedgerId id) {
        group(account, id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Table table : Table.values()) {
                zip.putNextEntry(new ZipEntry(nameOf(table) + ".csv"));
                OutputStreamWriter writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
                writer.write('\ufeff');
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
                read(
                        table,
                        id,
                        columns -> print(csv, columns),
                        row -> print(csv, row.stream().map(Cell::forSpreadsheet).toList()));
                csv.flush();
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void print(CSVPrinter csv, List<@Nullable String> line) {
        try {
            csv.printRecord(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns come first, also where there is no row. */
    private void read(Table table, LedgerId id, Consumer<List<String>> columns, Consumer<List<Cell>> row) {
        jdbc.sql(table.sql).param(id.value()).query((ResultSet rows) -> {
            columns.accept(Cell.columns(rows));
            while (rows.next()) {
                row.accept(Cell.of(rows));
            }
            return table;
        });
    }

    private LedgerView group(AccountId account, LedgerId id) {
        LedgerView ledger = ledgers.find(account, id);
        if (!ledger.isGroup()) {
            throw new NotFoundException("group");
        }
        return ledger;
    }

    private static String nameOf(Table table) {
        return LowerCaseEnum.spell(table);
    }
}
