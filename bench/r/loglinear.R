# SPDX-License-Identifier: Apache-2.0
# The tasks of run-estimation.sh in base R: Poisson log-linear models by stats::glm.fit, our own few lines around it.
# No check of existence or identifiability; what R prints where there is no estimate is left out of the comparison.
#
#   Rscript loglinear.R TASK TABLE.csv OUT.csv [ORDER | DRAWS.csv] [DRAWS]
argument <- commandArgs(trailingOnly = TRUE)
task <- argument[1]
table <- read.csv(argument[2], check.names = FALSE)
lists <- ncol(table) - 1
cells <- 2^lists - 1
bit <- 2^(seq_len(lists) - 1)
counts <- numeric(cells)
set_of <- as.matrix(table[, seq_len(lists)]) %*% bit
for (i in seq_len(nrow(table))) counts[set_of[i]] <- counts[set_of[i]] + table$count[i]
within_set <- function(part, set) bitwAnd(part, set) == part
superset_sum <- function(n, part) sum(n[within_set(part, seq_len(cells))])
size <- function(set) sum(bitwAnd(set, bit) > 0)

# All hierarchical models: every choice of interactions, size by size, whose parts are in.
models <- function(order) {
    grow <- function(terms, k) {
        if (k > order) return(list(terms))
        sets <- Filter(function(s) size(s) == k, seq_len(cells))
        possible <- Filter(function(s) k == 2 || all((s - bit[bitwAnd(s, bit) > 0]) %in% terms), sets)
        out <- list()
        for (choice in 0:(2^length(possible) - 1)) {
            chosen <- possible[bitwAnd(choice, 2^(seq_along(possible) - 1)) > 0]
            out <- c(out, grow(c(terms, chosen), k + 1))
        }
        out
    }
    grow(numeric(0), 2)
}
label <- function(terms) {
    all <- c(bit, terms)
    top <- Filter(function(s) !any(all != s & within_set(s, all)), all)
    names <- vapply(top, function(s) paste(which(bitwAnd(s, bit) > 0), collapse = ""), "")
    paste0("[", paste(names[order(-nchar(names), names)], collapse = "|"), "]")
}
# Terms that nobody shows are dropped with the cells that contain them, as in extended maximum likelihood.
fit <- function(n, terms) {
    shown <- vapply(terms, function(s) superset_sum(n, s) > 0, TRUE)
    keep <- rep(TRUE, cells)
    for (s in terms[!shown]) keep <- keep & !within_set(s, seq_len(cells))
    sets <- seq_len(cells)[keep]
    x <- cbind(1, vapply(c(bit, terms[shown]), function(s) as.numeric(within_set(s, sets)), numeric(length(sets))))
    f <- suppressWarnings(glm.fit(x, n[keep], family = poisson(), control = list(epsilon = 1e-8, maxit = 50)))
    fitted <- numeric(cells)
    fitted[keep] <- f$fitted.values
    list(total = sum(n) + exp(f$coefficients[[1]]), fitted = fitted, aic = f$aic,
         bic = f$aic + (log(sum(n)) - 2) * (1 + lists + length(terms)) + 2 * sum(!shown))
}
stepwise <- function(n) {
    pairs <- Filter(function(s) size(s) == 2, seq_len(cells))
    terms <- numeric(0)
    now <- fit(n, terms)
    repeat {
        left <- setdiff(pairs, terms)
        if (length(left) == 0) break
        p <- vapply(left, function(s) {
            seen <- superset_sum(n, s)
            expected <- superset_sum(now$fitted, s)
            min(ppois(seen, expected), 1 - ppois(seen - 1, expected))
        }, 0)
        if (min(p) > 0.02) break
        terms <- c(terms, left[which.min(p)])
        now <- fit(n, terms)
    }
    now$total
}
if (task == "models") {
    all <- models(as.integer(argument[4]))
    found <- vapply(all, function(terms) paste0(label(terms), ",", format(fit(counts, terms)$total, digits = 15)), "")
} else if (task == "stepwise") {
    draws <- read.csv(argument[4], check.names = FALSE)
    heads <- strsplit(names(draws)[-1], "+", fixed = TRUE)
    where <- vapply(heads, function(h) sum(bit[match(h, names(table))]), 0)
    found <- apply(as.matrix(draws[, -1]), 1, function(d) {
        n <- numeric(cells)
        n[where] <- d
        format(stepwise(n), digits = 15)
    })
    for (s in which(counts > 0)) {
        n <- counts
        n[s] <- n[s] - 1
        found <- c(found, format(stepwise(n), digits = 15))
    }
} else if (task == "search") {
    all <- models(as.integer(argument[4]))
    set.seed(1)
    drawn <- rmultinom(as.integer(argument[5]), sum(counts), counts)
    found <- apply(drawn, 2, function(n) {
        fits <- lapply(all, function(terms) fit(n, terms))
        format(fits[[which.min(vapply(fits, function(f) f$bic, 0))]]$total, digits = 15)
    })
}
writeLines(found, argument[3])
cat(sprintf("%.2f\n", sum(proc.time()[c(1, 2)])))
