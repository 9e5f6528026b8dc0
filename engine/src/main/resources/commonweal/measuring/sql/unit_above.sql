-- Units: a row counts for its school, the school's district in the roster, and the state. A row that names a district
-- counts for that district, once, and the state.
create table unit_above as
select code as school, code as unit, 'school' as tier
from organisation
where kind = 'school'
union all
select code as school, district as unit, 'district' as tier
from organisation
where kind in ('school', 'district')
union all
select code as school, '00000000' as unit, 'state' as tier
from organisation
