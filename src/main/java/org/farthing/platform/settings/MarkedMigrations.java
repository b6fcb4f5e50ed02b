package org.farthing.platform.settings;

import java.util.List;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.sql.visitor.SqlVisitor;

/**
 * Commits a changeset together with the mark that it has run. Liquibase commits them one after the other, and what is
 * killed in between would be run a second time, which fails at every start from then on. Liquibase finds this class as a
 * service and prefers it to its own. A changeset with {@code runInTransaction:false} is not concerned.
 */
public class MarkedMigrations extends PostgresDatabase {

    private boolean unmarked;

    @Override
    public int getPriority() {
        return super.getPriority() + 1;
    }

    @Override
    public void executeStatements(Change change, DatabaseChangeLog changeLog, List<SqlVisitor> visitors)
            throws LiquibaseException {
        unmarked = true;
        super.executeStatements(change, changeLog, visitors);
    }

    @Override
    public void commit() throws DatabaseException {
        if (!unmarked) {
            super.commit();
        }
    }

    @Override
    public void markChangeSetExecStatus(ChangeSet changeSet, ExecType status) throws DatabaseException {
        unmarked = false;
        super.markChangeSetExecStatus(changeSet, status);
    }

    @Override
    public void rollback() throws DatabaseException {
        unmarked = false;
        super.rollback();
    }
}
