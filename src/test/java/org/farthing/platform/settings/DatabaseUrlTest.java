package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgres://db.example/farthing                      | jdbc:postgresql://db.example:5432/farthing?sslmode=require
            postgresql://db.example:6000/farthing               | jdbc:postgresql://db.example:6000/farthing?sslmode=require
            POSTGRES://db.example/farthing                      | jdbc:postgresql://db.example:5432/farthing?sslmode=require
            jdbc:postgresql://db.example/farthing               | jdbc:postgresql://db.example:5432/farthing?sslmode=require
            postgres://10.0.0.7/farthing                        | jdbc:postgresql://10.0.0.7:5432/farthing?sslmode=require
            postgres://localhost/farthing                       | jdbc:postgresql://localhost:5432/farthing
            postgres://127.0.0.1/farthing                       | jdbc:postgresql://127.0.0.1:5432/farthing
            postgres://127.8.9.10/farthing                      | jdbc:postgresql://127.8.9.10:5432/farthing
            postgres://[::1]:5433/farthing                      | jdbc:postgresql://[::1]:5433/farthing
            postgres://[2001:db8::7]/farthing                   | jdbc:postgresql://[2001:db8::7]:5432/farthing?sslmode=require
            postgres://localhost.example/farthing               | jdbc:postgresql://localhost.example:5432/farthing?sslmode=require
            postgres://db/farthing?sslmode=disable              | jdbc:postgresql://db:5432/farthing?sslmode=disable
            postgres://db/farthing?sslmode=verify-full          | jdbc:postgresql://db:5432/farthing?sslmode=verify-full
            postgres://localhost/farthing?sslmode=require       | jdbc:postgresql://localhost:5432/farthing?sslmode=require
            postgres://a,b:5433/farthing?target_session_attrs=read-write | jdbc:postgresql://a:5432,b:5433/farthing?targetServerType=primary&sslmode=require
            postgres://localhost,db.example/farthing            | jdbc:postgresql://localhost:5432,db.example:5432/farthing?sslmode=require
            postgres://localhost/my%20books                     | jdbc:postgresql://localhost:5432/my%20books
            postgres://localhost/f?application_name=a%26b       | jdbc:postgresql://localhost:5432/f?ApplicationName=a%26b
            postgres://localhost/f?connect_timeout=5&options=-c%20work_mem%3D8MB | jdbc:postgresql://localhost:5432/f?connectTimeout=5&options=-c%20work_mem%3D8MB
            """)
    void becomesAnAddressForJdbc(String url, String jdbc) {
        assertThat(DatabaseUrl.parse(url).jdbc()).isEqualTo(jdbc);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            postgres://localhost/f                         | -         | -
            postgres://anna@localhost/f                    | anna      | -
            postgres://anna:secret@localhost/f             | anna      | secret
            postgres://anna:p%40ss%3Aw%2Frd%25@localhost/f | anna      | p@ss:w/rd%
            postgres://anna:a:b@localhost/f                | anna      | a:b
            postgres://anna:a+b@localhost/f                | anna      | a+b
            postgres://an%20na:%C3%BC@localhost/f          | an na     | ü
            postgres://localhost/f?user=anna&password=x    | anna      | x
            postgres://anna@server:x@localhost/f           | anna@server | x
            """)
    void findsWhoSignsIn(String url, String user, String password) {
        DatabaseUrl database = DatabaseUrl.parse(url);
        assertThat(database.user()).isEqualTo(user);
        assertThat(database.password()).isEqualTo(password);
        assertThat(database.jdbc()).doesNotContain("anna", "secret", "password");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mysql://db/farthing                       | does not begin with
            db.example/farthing                       | does not begin with
            postgres:/db/farthing                     | does not begin with
            postgres:///farthing                      | names no host
            postgres://db                             | names no database
            postgres://db/                            | names no database
            postgres://db:0/farthing                  | port
            postgres://db:65536/farthing              | port
            postgres://db:x/farthing                  | port
            postgres://anna:pass/word@db/farthing     | port
            postgres://anna:50%@db/farthing           | percent-encoding
            postgres://anna:a#b@db/farthing           | #
            postgres://a b@db/farthing                | space
            postgres://db/farthing?sslmode=required   | sslmode
            postgres://db/farthing?sslmod=require     | not known: sslmod
            postgres://db/farthing?sslmode            | without a value
            postgres://db/f?sslmode=require&sslmode=disable | twice
            postgres://anna@db/f?user=bert            | twice
            postgres://a,,b/farthing                  | names no host
            """)
    void saysWhatIsWrong(String url, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseUrl.parse(url))
                .withMessageContaining(problem);
    }

    @Test
    void doesNotShowThePasswordWhenSomethingIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseUrl.parse("postgres://anna:hunter2/x@db/farthing"))
                .withMessageNotContaining("hunter2");
    }
}
