package org.farthing.settlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the plan takes: {@code scripts/jmh}. No part of the build's checks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SettleUpPlanBenchmark {

    @Param({"8", "16", "40"})
    int members;

    /** Small balances have many groups that settle among themselves, large ones hardly any. */
    @Param({"6", "1000000"})
    int largest;

    private final Map<UUID, Long> balances = new HashMap<>();

    @Setup
    public void someAreOwedAndSomeOwe() {
        Random random = new Random(members);
        long sum = 0;
        for (int i = 1; i < members; i++) {
            long amount = (1 + random.nextInt(largest)) * (sum > 0 ? -1L : 1L);
            balances.put(new UUID(random.nextLong(), i), amount);
            sum += amount;
        }
        balances.put(new UUID(random.nextLong(), members), -sum);
    }

    @Benchmark
    public List<SettleUpPlan.Transfer> plan() {
        return SettleUpPlan.of(balances);
    }
}
