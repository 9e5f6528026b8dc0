package commonweal.office.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import commonweal.office.audit.ActingTransactions;
import commonweal.office.clock.BusinessDate;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The connections to the office's database, and its transactions. */
@Configuration
@EnableTransactionManagement
class DatabaseConfiguration {

    private static final int CONNECTIONS = 16;

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(OfficeDatabase database) {
        DatabaseAddress address = database.address();
        HikariConfig config = new HikariConfig();
        config.setPoolName("office");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.addDataSourceProperty("ApplicationName", "commonweal");
        config.addDataSourceProperty("stringtype", "unspecified");
        return new HikariDataSource(config);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, BusinessDate businessDate) {
        return new ActingTransactions(dataSource, businessDate);
    }
}
