-- Where achievement counts: a school counts those who were in it since October; a district those who were in one of its
-- schools; the state all but those who were in none; each only where the clause attribution asks for it. A student whose
-- achievement does not count in a unit is still enrolled there, unless the clause limits participation too.
create table attribution as
select
    rule.year,
    place.tier,
    place.since_october,
    place.attributed,
    case when place.attributed = 0 and rule.participation_since_october = 1 then 0 else 1 end as enrolled
from (
    select
        rule_year.year,
        tier.tier,
        since.since_october,
        case
            when tier.tier = 'school' and rule_year.school_since_october = 1
                then case when since.since_october = 'school' then 1 else 0 end
            when tier.tier = 'district' and rule_year.district_since_october = 1
                then case when since.since_october in ('school', 'district') then 1 else 0 end
            when tier.tier = 'state' and rule_year.state_since_october = 1
                then case when since.since_october = 'none' then 0 else 1 end
            else 1
        end as attributed
    from rule_year
    cross join (
        select 'school' as tier union all select 'district' as tier union all select 'state' as tier
    ) as tier
    cross join (
        select 'school' as since_october
        union all
        select 'district' as since_october
        union all
        select 'state' as since_october
        union all
        select 'none' as since_october
    ) as since
) as place
join rule_year as rule on rule.year = place.year
