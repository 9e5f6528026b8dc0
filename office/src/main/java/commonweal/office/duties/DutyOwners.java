package commonweal.office.duties;

import commonweal.office.access.AccessTable;
import commonweal.office.access.Action.Reach;
import commonweal.office.access.Role;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a duty: a role, and within it anybody, or one account that it was handed to. */
@Repository
@Transactional(readOnly = true)
class DutyOwners {

    private final JdbcClient database;
    private final BusinessDate businessDate;
    private final AccessTable table;

    DutyOwners(JdbcClient database, BusinessDate businessDate, AccessTable table) {
        this.database = database;
        this.businessDate = businessDate;
        this.table = table;
    }

    /** Somebody whom a duty can be handed to. */
    public record Holder(UUID account, String name) {}

    /** Whether a duty of this role is a district's to do, and not the Department's. */
    boolean ofADistrict(String role) {
        return table.role(role).filter(one -> one.scope() != Role.Scope.STATE).isPresent();
    }

    /** The role in words. */
    String title(String role) {
        return table.role(role).map(Role::title).orElse(role);
    }

    /** Whom a duty can be handed to: whoever works on duties at its district or school, or for the Department if it is the Department's. */
    List<Holder> holders(Duty duty) {
        Reach reach = ofADistrict(duty.ownerRole()) ? Reach.OWN : Reach.ALL;
        List<String> roles = table.action(DutySight.WORK).allowed().entrySet().stream()
                .filter(entry -> entry.getValue() == reach)
                .map(Map.Entry::getKey)
                .toList();
        return Rows.of(database.sql("""
                        select distinct account.id as account, account.display_name as name
                        from access.account join access.held_role on held_role.account = account.id
                        where held_role.role in (:roles)
                          and held_role.organisation in ('', :organisation, :district)
                          and held_from <= :today and (held_until is null or held_until >= :today)
                          and (closed_on is null or closed_on > :today)
                        order by name, account
                        """)
                .param("roles", roles)
                .param("organisation", duty.organisation())
                .param("district", duty.district())
                .param("today", businessDate.date())
                .query(Holder.class));
    }
}
