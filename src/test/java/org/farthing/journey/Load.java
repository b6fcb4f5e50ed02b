package org.farthing.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who read and write all the time, and note whatever goes wrong. */
final class Load {

    private static final int PEOPLE = 3;

    /** Three requests after each, of three people: fewer than the 50 a second that the proxy allows an address. */
    private static final int PAUSE = 200;

    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(PEOPLE);
    private final Caller caller;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();

    Load(Caller caller) {
        this.caller = caller;
    }

    void begin() {
        for (int i = 0; i < PEOPLE; i++) {
            people.scheduleWithFixedDelay(this::once, i * 60L, PAUSE, TimeUnit.MILLISECONDS);
        }
    }

    private void once() {
        try {
            keep(caller.get("/expenses"), 200, read);
            Map<String, String> form = Map.of(
                    "name",
                    "Flat",
                    "currency",
                    "EUR",
                    "formKey",
                    UUID.randomUUID().toString());
            keep(caller.submit("/ledgers/new", "/ledgers", form), 302, made);
        } catch (IOException e) {
            lost.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(HttpResponse<String> answer, int status, AtomicInteger count) {
        String location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != status || location.contains("sign-in")) {
            lost.add(answer + " " + location);
        } else {
            count.incrementAndGet();
        }
    }

    void end() throws InterruptedException {
        people.shutdown();
        people.awaitTermination(60, TimeUnit.SECONDS);
    }

    List<String> lost() {
        return List.copyOf(lost);
    }

    /** Groups that were made, as far as the answers said so. */
    int made() {
        return made.get();
    }

    int read() {
        return read.get();
    }
}
