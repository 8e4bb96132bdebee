import io.javalin.Javalin;

/** The least a server can do: what the site's own answers are measured against. Run with the site's libraries. */
final class HelloServer {

    private HelloServer() {}

    public static void main(String[] arguments) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/", context -> context.result("hello"));
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
