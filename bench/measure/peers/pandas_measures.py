# The measures with pandas, as an analyst would write them: narrow types and categories, one groupby for each student group
# and level of unit.
import sys
import numpy as np
import pandas as pd

results_file, out = sys.argv[1:3]
types = {'year': 'int16', 'school_code': 'category', 'subject': 'category', 'participated': 'int8', 'score': 'float32',
         'level': 'category', 'sgp': 'float32', 'low_income': 'int8', 'swd': 'int8', 'ell': 'int8', 'race': 'category'}
d = pd.read_csv(results_file, usecols=list(types), dtype=types)
d['pts'] = np.select([d.score >= 240, d.score >= 230, d.score >= 220, d.score >= 210, d.score >= 200],
                     [100., 75., 50., 25., 0.], np.nan)
d['wf'] = (d.level == 'WF').astype('int8')
d['adv'] = (d.level == 'A').astype('int8')
districts = {code: code[:4] + '0000' for code in d.school_code.cat.categories}
d['district'] = d.school_code.map(districts).astype('category')
d['hn'] = ((d.low_income == 1) | (d.swd == 1) | (d.ell == 1)).astype('int8')
d['state'] = pd.Categorical.from_codes(np.zeros(len(d), 'int8'), ['00000000'])


def of_unit(rows, unit_column, keys, group=None):
    r = rows.groupby([unit_column, 'year', 'subject'] + keys, observed=True, sort=False).agg(
        enrolled=('participated', 'size'), part=('participated', 'sum'), n=('score', 'count'), p=('pts', 'sum'),
        w=('wf', 'sum'), a=('adv', 'sum'), nsgp=('sgp', 'count'), med=('sgp', 'median')).reset_index()
    r = r.rename(columns={unit_column: 'unit', 'race': 'grp'})
    r['unit'] = r.unit.astype(str)
    r['grp'] = group if group else r.grp.astype(str)
    return r


parts = []
for unit_column in ('school_code', 'district', 'state'):
    parts.append(of_unit(d, unit_column, [], 'all'))
    parts.append(of_unit(d, unit_column, ['race']))
    for flag, group in (('hn', 'hn'), ('low_income', 'li'), ('swd', 'swd'), ('ell', 'ell')):
        parts.append(of_unit(d[d[flag] == 1], unit_column, [], group))
m = pd.concat(parts, ignore_index=True)
m['subject'] = m.subject.astype(str)
n = m.n.where(m.n > 0)
for column, factor, total in (('cpi10', 10., 'p'), ('wf10', 1000., 'w'), ('adv10', 1000., 'a')):
    m[column] = np.floor(factor * m[total].astype('float64') / n + .5)
m['msgp2'] = 2 * m.med.astype('float64')
m = m[['unit', 'year', 'subject', 'grp', 'enrolled', 'part', 'n', 'cpi10', 'wf10', 'adv10', 'nsgp', 'msgp2']]
m.sort_values(['unit', 'year', 'subject', 'grp']).to_csv(out + '/measures.csv', index=False)
