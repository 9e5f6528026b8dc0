package commonweal.office.access;

/**
 * A school or district, as far as access has to know it.
 *
 * @param code its code of eight digits
 * @param scope for roles of which scope it stands
 * @param name its name in the register
 */
public record Organisation(String code, Role.Scope scope, String name) {}
