import java.net.HttpURLConnection;
import java.net.URI;

/** Whether the application in this container takes requests: exit code 0 or 1. There is no shell tool to ask with. */
final class Probe {

    private Probe() {}

    public static void main(String[] arguments) {
        String port = System.getenv().getOrDefault("MANAGEMENT_SERVER_PORT", "8081");
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/health/readiness").toURL().openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(3000);
            System.exit(connection.getResponseCode() == 200 ? 0 : 1);
        } catch (java.io.IOException e) {
            System.exit(1);
        }
    }
}
