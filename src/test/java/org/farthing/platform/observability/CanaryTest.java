package org.farthing.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.farthing.support.SampleReceipts;
import org.farthing.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What people type is in no line of the log, no metric and no trace, whether a request succeeds or fails. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "farthing.log.format=json",
            "logging.level.root=info",
            "logging.level.org.farthing=info",
            // The log of the database server itself, which the embedded one writes here.
            "logging.level.io.zonky.test.db.postgres=off",
            // Read before the port of the collector is known, which takes its place below.
            "farthing.traces.endpoint=http://localhost/v1/traces",
            "farthing.traces.sampled=1",
            "management.opentelemetry.tracing.export.schedule-delay=100ms"
        })
@AutoConfigureMockMvc
@Import({People.class, CanaryTest.Broken.class})
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final String CANARY = "canary9x7";
    private static final TraceCollector COLLECTOR = TraceCollector.start();

    @DynamicPropertySource
    static void collector(DynamicPropertyRegistry registry) {
        registry.add("management.opentelemetry.tracing.export.otlp.endpoint", COLLECTOR::address);
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    AccountView alice;
    LedgerView flat;

    @BeforeEach
    void aliceHasAGroup() {
        alice = people.person(CANARY);
        flat = people.group(alice);
    }

    /** Fails with what it was given, in the ways that code and database do. */
    @Controller
    static class Broken {

        private final JdbcClient jdbc;

        Broken(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping("/broken/code/{what}")
        String code(@PathVariable String what) {
            throw new IllegalStateException(what, new IllegalArgumentException(what));
        }

        @GetMapping("/broken/database/{what}")
        String database(@PathVariable String what) {
            return jdbc.sql("select cast(? as uuid)")
                    .param(what)
                    .query(String.class)
                    .single();
        }
    }

    @Test
    void nothingThatIsTypedGetsOut(CapturedOutput log) throws Exception {
        signUpTwice();
        recordAndFail();
        addressesWithTokens();
        malformedRequests();
        new Visitor(port).get("/broken/" + CANARY);
        String reference = mvc.perform(by(get("/broken/code/" + CANARY)))
                .andExpect(status().isInternalServerError())
                .andReturn()
                .getResponse()
                .getHeader(RequestId.HEADER);
        mvc.perform(by(get("/broken/database/" + CANARY))).andExpect(status().isInternalServerError());

        assertThat(log.getOut())
                .as("what failed can be found by its name")
                .contains("\"requestId\":\"" + reference + "\"")
                .contains("java.lang.IllegalStateException", "GET /broken/code/{what} failed", "SQLSTATE 22P02");
        assertThat(COLLECTOR.until("/broken/database/{what}")).as("traces").doesNotContain(CANARY);
        assertThat(log.getAll().toLowerCase(Locale.ROOT)).as("log").doesNotContain(CANARY);
        assertThat(new Visitor(managementPort).get("/metrics").body())
                .contains("farthing_sign_ins_total")
                .doesNotContain(CANARY);
    }

    private void signUpTwice() throws Exception {
        String email = CANARY + "." + UUID.randomUUID() + "@example.org";
        mvc.perform(signUp(email)).andExpect(status().is3xxRedirection());
        mvc.perform(signUp(email)).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/sign-in").with(csrf()).param("email", email).param("password", CANARY + " wrong"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(by(post("/profile/password").with(csrf()))
                        .param("currentPassword", CANARY + " wrong")
                        .param("newPassword", CANARY + " new"))
                .andExpect(status().isUnprocessableContent());
    }

    private static MockHttpServletRequestBuilder signUp(String email) {
        return post("/sign-up")
                .with(csrf())
                .param("displayName", CANARY)
                .param("email", email)
                .param("password", CANARY + " password")
                .param("currency", "EUR")
                .param("timeZone", "Europe/Berlin");
    }

    private void recordAndFail() throws Exception {
        mvc.perform(expense("12.50")).andExpect(status().is3xxRedirection());
        mvc.perform(expense(CANARY)).andExpect(status().isUnprocessableContent());
        ExpenseId dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 1234));
        mvc.perform(by(post("/expenses/" + dinner + "/comments").with(csrf())).param("text", CANARY));
        for (byte[] content : new byte[][] {SampleReceipts.pdf(), CANARY.getBytes(StandardCharsets.UTF_8)}) {
            mvc.perform(by(multipart("/expenses/" + dinner + "/receipts")
                    .file(new MockMultipartFile("file", CANARY + ".pdf", "application/pdf", content))
                    .with(csrf())));
        }
        mvc.perform(
                by(post("/ledgers/" + flat.id() + "/categories").with(csrf())).param("name", CANARY));
        mvc.perform(by(get("/expenses").param("text", CANARY).param("from", CANARY)));
    }

    private MockHttpServletRequestBuilder expense(String amount) {
        return by(post("/expenses").with(csrf()))
                .param("formKey", UUID.randomUUID().toString())
                .param("ledger", flat.id().toString())
                .param("amount", amount)
                .param("currency", "EUR")
                .param("spentOn", "2026-11-20")
                .param("category", CategoryId.OTHER.toString())
                .param("description", CANARY)
                .param("notes", CANARY)
                .param("paidBy", flat.me().id().toString())
                .param("sharedBy", flat.me().id().toString());
    }

    private void addressesWithTokens() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.get("/invitations/" + CANARY);
        visitor.get("/" + CANARY + "?token=" + CANARY);
        visitor.post("/invitations/" + CANARY, "token=" + CANARY);
        mvc.perform(by(post("/invitations/" + CANARY).with(csrf())));
        mvc.perform(get("/api/ledgers").header("Authorization", "Bearer frt_" + CANARY))
                .andExpect(status().isUnauthorized());
    }

    /** What the container and the firewall refuse before anything of ours sees it. */
    private void malformedRequests() throws Exception {
        raw("GET /" + CANARY + "|<> HTTP/1.1\r\nHost: localhost\r\n");
        raw("GET /;" + CANARY + "/../" + CANARY + " HTTP/1.1\r\nHost: localhost\r\n");
        raw("GET /sign-in?a=%zz" + CANARY + " HTTP/1.1\r\nHost: localhost\r\n");
        raw("GET /sign-in HTTP/1.1\r\nHost: " + CANARY + " <>\r\n");
        raw("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: a=\"" + CANARY + "; b=\u0001" + CANARY + "\r\n");
        raw(CANARY + "\u0002 /sign-in HTTP/1.1\r\nHost: localhost\r\n");
    }

    private void raw(String head) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 ");
        }
    }

    private MockHttpServletRequestBuilder by(MockHttpServletRequestBuilder request) {
        return request.with(user(alice.id().toString()));
    }

    private RequestBuilder by(MockMultipartHttpServletRequestBuilder request) {
        return request.with(user(alice.id().toString()));
    }
}
