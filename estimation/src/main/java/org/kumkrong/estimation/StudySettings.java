// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import org.jspecify.annotations.Nullable;

/// How a study is made; only `threads` changes nothing about what it finds.
///
/// @param draws of the bootstrap for stepwise selection
/// @param modelDraws of the bootstrap for each search among all models
/// @param seed where chance starts
/// @param threads how many work at once
/// @param level share of intervals that should hold the truth
/// @param missedLinks share of links between entries of one person that were not found; null where unknown
/// @param sameQuestion whether all lists cover the same people, place and time; null where nobody has said so
/// @param population how many people there are in all, of the same kind, place and time; null where unknown
/// @param policy what a number must withstand
public record StudySettings(
        int draws,
        int modelDraws,
        long seed,
        int threads,
        double level,
        @Nullable Double missedLinks,
        @Nullable Boolean sameQuestion,
        @Nullable Long population,
        GatePolicy policy) {

    public StudySettings {
        if (draws < 1 || modelDraws < 1) {
            throw new IllegalArgumentException("draws and modelDraws must be at least 1");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("level must lie between 0.5 and 1, not " + level);
        }
        if (missedLinks != null && !(missedLinks >= 0 && missedLinks < 0.5)) {
            throw new IllegalArgumentException("missedLinks must be from 0 to 0.5, not " + missedLinks);
        }
        if (population != null && population < 1) {
            throw new IllegalArgumentException("population must be at least 1, not " + population);
        }
    }

    /// The usual settings.
    public static StudySettings usual() {
        return new StudySettings(20_000, 1_000, 1, 1, 0.95, null, null, null, GatePolicy.usual());
    }

    /// On so many threads.
    public StudySettings onThreads(int count) {
        return new StudySettings(draws, modelDraws, seed, count, level, missedLinks, sameQuestion, population, policy);
    }

    /// With chance started elsewhere.
    public StudySettings withSeed(long start) {
        return new StudySettings(
                draws, modelDraws, start, threads, level, missedLinks, sameQuestion, population, policy);
    }

    /// With other numbers of draws.
    public StudySettings withDraws(int stepwise, int models) {
        return new StudySettings(stepwise, models, seed, threads, level, missedLinks, sameQuestion, population, policy);
    }

    /// With a known share of missed links.
    public StudySettings withMissedLinks(double share) {
        return new StudySettings(draws, modelDraws, seed, threads, level, share, sameQuestion, population, policy);
    }

    /// With somebody's word on whether all lists cover the same people, place and time.
    public StudySettings declaring(boolean same) {
        return new StudySettings(draws, modelDraws, seed, threads, level, missedLinks, same, population, policy);
    }

    /// Beside a population of the same kind, place and time, which no estimate can exceed.
    public StudySettings withPopulation(long people) {
        return new StudySettings(draws, modelDraws, seed, threads, level, missedLinks, sameQuestion, people, policy);
    }
}
