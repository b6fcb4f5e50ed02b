package org.farthing.category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerDeleted;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Ids;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The predefined categories, which all share, and those of a ledger, which nobody outside of it sees. */
@Service
public class Categories {

    /** Characters of a name. */
    public static final int NAME_LENGTH = 60;

    /** What a category of one's own can look like. */
    public static final List<String> ICONS = List.of(
            "tag",
            "basket2",
            "cup-hot",
            "house-door",
            "lightning-charge",
            "lamp",
            "train-front",
            "car-front",
            "airplane",
            "controller",
            "heart-pulse",
            "bag",
            "book",
            "balloon",
            "bug",
            "gift",
            "shield-check",
            "arrow-repeat",
            "piggy-bank",
            "camera");

    public static final List<String> COLOURS = List.of(
            "green", "orange", "indigo", "amber", "brown", "blue", "slate", "cyan", "purple", "red", "pink", "teal",
            "lime", "olive", "magenta", "steel", "violet", "grey");

    private static final String COLUMNS = "select id, ledger_id, code, name, icon, colour from category ";

    private static final String OWN = """
            select id, ledger_id, code, name, icon, colour, version, archived_at is not null as archived
            from category where ledger_id = :ledger
            """;

    private final CategoryRepository categories;
    private final Ledgers ledgers;
    private final JdbcClient jdbc;
    private final Clock clock;
    /** They come with a migration and stay, so they are no business data and read once. */
    private final Supplier<Set<UUID>> predefined = SingletonSupplier.of(this::readPredefined);

    Categories(CategoryRepository categories, Ledgers ledgers, JdbcClient jdbc, Clock clock) {
        this.categories = categories;
        this.ledgers = ledgers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an expense of these ledgers can be sorted under; the caller has seen to it that they may be read. */
    public List<CategoryView> offeredIn(Set<LedgerId> readable) {
        UUID[] ids = readable.stream().map(LedgerId::value).toArray(UUID[]::new);
        return jdbc.sql(COLUMNS + "where (ledger_id is null or ledger_id = any(?)) and archived_at is null"
                        + " order by position, lower(name), id")
                .param(ids)
                .query((row, i) -> view(row))
                .list();
    }

    /**
     * What an expense of the ledger can be sorted under, and those that it has already: one that is archived may stay
     * where it is.
     */
    public List<CategoryView> offeredIn(LedgerId readable, Set<CategoryId> kept) {
        UUID[] ids = kept.stream().map(CategoryId::value).toArray(UUID[]::new);
        return jdbc.sql(COLUMNS + "where (ledger_id is null or ledger_id = ?) and (archived_at is null or id = any(?))"
                        + " order by position, lower(name), id")
                .params(readable.value(), ids)
                .query((row, i) -> view(row))
                .list();
    }

    private static CategoryView view(ResultSet row) throws SQLException {
        return new CategoryView(
                new CategoryId(row.getObject("id", UUID.class)),
                ledger(row.getObject("ledger_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("icon"),
                row.getString("colour"));
    }

    /** Those of the ledger that are offered no more; the caller has seen to it that it may be read. */
    public List<CategoryView> archivedIn(LedgerId ledger) {
        return jdbc.sql(OWN + " and archived_at is not null order by lower(name), id")
                .param("ledger", ledger.value())
                .query((row, i) -> view(row))
                .list();
    }

    /** One of the ledger's own, archived or not. */
    public OwnCategory find(AccountId account, LedgerId ledger, CategoryId category) {
        ledgers.find(account, ledger);
        return jdbc.sql(OWN + " and id = :id")
                .param("ledger", ledger.value())
                .param("id", category.value())
                .query((row, i) -> new OwnCategory(view(row), row.getInt("version"), row.getBoolean("archived")))
                .optional()
                .orElseThrow(() -> new NotFoundException("category"));
    }

    private static @Nullable LedgerId ledger(@Nullable UUID id) {
        return id == null ? null : new LedgerId(id);
    }

    /**
     * Whether an expense of the ledger may carry the category. One that is archived may stay where it is.
     *
     * @throws NotFoundException for a category that does not exist or belongs to another ledger
     */
    public void requireIn(LedgerId ledger, CategoryId category) {
        if (predefined.get().contains(category.value())) {
            return;
        }
        boolean usable = jdbc.sql("select 1 from category where id = ? and (ledger_id is null or ledger_id = ?)")
                .params(category.value(), ledger.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!usable) {
            throw new NotFoundException("category");
        }
    }

    private Set<UUID> readPredefined() {
        return jdbc.sql("select id from category where ledger_id is null")
                .query(UUID.class)
                .set();
    }

    /** @throws NotFoundException for a category that none of these ledgers can have, archived ones included */
    public void requireInAny(Set<LedgerId> readable, CategoryId category) {
        UUID[] ids = readable.stream().map(LedgerId::value).toArray(UUID[]::new);
        boolean known = jdbc.sql("select 1 from category where id = ? and (ledger_id is null or ledger_id = any(?))")
                .param(category.value())
                .param(ids)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new NotFoundException("category");
        }
    }

    /** @throws Rejection on {@code name} if the ledger has a category of that name */
    @Transactional
    public CategoryId add(AccountId account, LedgerId ledger, String name, String icon, String colour) {
        ledgers.lock(account, ledger);
        UUID id = Ids.next();
        try {
            categories.saveAndFlush(new Category(id, ledger.value(), name, icon, colour));
        } catch (DataIntegrityViolationException e) {
            throw Rejection.ofField("name", "category.name.taken");
        }
        return new CategoryId(id);
    }

    /**
     * Another name or look, also for the expenses it has.
     *
     * @throws Rejection on {@code name} if the ledger has another category of that name
     */
    @Transactional
    public void change(AccountId account, LedgerId ledger, CategoryId category, int version, NewLook look) {
        load(account, ledger, category).require(version).change(look);
        try {
            categories.flush();
        } catch (DataIntegrityViolationException e) {
            throw Rejection.ofField("name", "category.name.taken");
        }
    }

    @Transactional
    public void archive(AccountId account, LedgerId ledger, CategoryId category) {
        load(account, ledger, category).archive(clock.instant());
    }

    /** @throws Rejection if another category has taken the name meanwhile */
    @Transactional
    public void restore(AccountId account, LedgerId ledger, CategoryId category) {
        load(account, ledger, category).restore();
        try {
            categories.flush();
        } catch (DataIntegrityViolationException e) {
            throw Rejection.of("category.name.taken");
        }
    }

    /** The categories of a group that goes, go with it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(LedgerDeleted event) {
        jdbc.sql("delete from category where ledger_id = ?")
                .param(event.ledger().value())
                .update();
    }

    private Category load(AccountId account, LedgerId ledger, CategoryId category) {
        ledgers.lock(account, ledger);
        return categories
                .findByIdAndLedgerId(category.value(), ledger.value())
                .orElseThrow(() -> new NotFoundException("category"));
    }
}
