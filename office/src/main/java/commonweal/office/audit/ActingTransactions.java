package commonweal.office.audit;

import commonweal.office.clock.BusinessDate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Tells the database at the beginning of each transaction who acts, why, from where, and on which business date. */
public final class ActingTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String SAY = """
            select set_config('commonweal.actor', ?, true), set_config('commonweal.reason', ?, true),
                   set_config('commonweal.business_date', ?, true), set_config('commonweal.address', ?, true)
            """;

    private final transient BusinessDate businessDate;

    /** Transactions on this database. */
    public ActingTransactions(DataSource dataSource, BusinessDate businessDate) {
        super(dataSource);
        this.businessDate = businessDate;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (definition.isReadOnly()) {
            return;
        }
        Acting.Actor actor = Acting.current().orElse(new Acting.Actor("", ""));
        try (PreparedStatement statement = connection.prepareStatement(SAY)) {
            statement.setString(1, actor.name());
            statement.setString(2, actor.reason());
            statement.setString(3, businessDate.date().toString());
            statement.setString(4, Acting.address());
            statement.execute();
        }
    }
}
