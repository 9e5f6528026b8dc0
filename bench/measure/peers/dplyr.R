# The measures with dplyr and readr, as an analyst would write them: one group_by and summarise for each student group and
# level of unit.
suppressMessages({library(dplyr); library(readr)})
options(dplyr.summarise.inform = FALSE, readr.show_progress = FALSE)
arguments <- commandArgs(TRUE)

results <- read_csv(arguments[1], lazy = FALSE, col_types = cols_only(
    year = "i", school_code = "c", subject = "c", participated = "i", score = "i", level = "c", sgp = "i",
    low_income = "i", swd = "i", ell = "i", race = "c")) %>%
  mutate(pts = case_when(score >= 240L ~ 100L, score >= 230L ~ 75L, score >= 220L ~ 50L, score >= 210L ~ 25L, score >= 200L ~ 0L),
         wf = level %in% "WF", adv = level %in% "A", hn = as.integer(low_income == 1L | swd == 1L | ell == 1L),
         district = paste0(substr(school_code, 1, 4), "0000"), state = "00000000")

of_unit <- function(rows, unit_column)
  rows %>%
    group_by(unit = .data[[unit_column]], year, subject, grp) %>%
    summarise(enrolled = n(), part = sum(participated), n = sum(!is.na(score)), p = sum(pts, na.rm = TRUE), w = sum(wf),
              a = sum(adv), nsgp = sum(!is.na(sgp)), med = as.double(median(sgp, na.rm = TRUE)), .groups = "drop")
of_units <- function(rows) bind_rows(of_unit(rows, "school_code"), of_unit(rows, "district"), of_unit(rows, "state"))

measures <- bind_rows(
    of_units(results %>% mutate(grp = "all")),
    of_units(results %>% mutate(grp = race)),
    of_units(results %>% filter(hn == 1L) %>% mutate(grp = "hn")),
    of_units(results %>% filter(low_income == 1L) %>% mutate(grp = "li")),
    of_units(results %>% filter(swd == 1L) %>% mutate(grp = "swd")),
    of_units(results %>% filter(ell == 1L) %>% mutate(grp = "ell"))) %>%
  mutate(cpi10 = as.integer(floor(10 * p / n + .5)), wf10 = as.integer(floor(1000 * w / n + .5)),
         adv10 = as.integer(floor(1000 * a / n + .5)), msgp2 = as.integer(2 * med)) %>%
  select(unit, year, subject, grp, enrolled, part, n, cpi10, wf10, adv10, nsgp, msgp2) %>%
  arrange(unit, year, subject, grp)
write_csv(measures, file.path(arguments[2], "measures.csv"), na = "")
