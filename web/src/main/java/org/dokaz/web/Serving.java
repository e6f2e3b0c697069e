package org.dokaz.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.dokaz.app.Desk;
import org.dokaz.app.Workbench;
import org.dokaz.flow.DokazException;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Tokens;
import org.dokaz.web.api.ApiRoom;
import org.dokaz.web.audit.AuditRoom;
import org.dokaz.web.entrance.EntranceRoom;
import org.dokaz.web.event.EventRoom;
import org.dokaz.web.guard.Guard;
import org.dokaz.web.guard.PatientProtocol;
import org.dokaz.web.guard.PatientValve;
import org.dokaz.web.intake.IntakeRoom;
import org.dokaz.web.name.NameRoom;
import org.dokaz.web.page.Pages;
import org.dokaz.web.reader.ReaderRoom;
import org.dokaz.web.release.ReleaseRoom;
import org.dokaz.web.review.ReviewRoom;
import org.dokaz.web.search.SearchRoom;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** Opens the workbench on a case. Everything that listens is named here; nothing is found by looking around. */
public final class Serving implements Workbench {

    /** Without activity for that long, somebody is to sign in again. */
    private static final Duration SESSION = Duration.ofHours(1);

    private static final int FORM_BYTES_MAX = 256 * 1024;
    private static final int HEADER_BYTES_MAX = 16 * 1024;
    private static final int PARAMETERS_MAX = 100;
    private static final int CONNECTIONS_MAX = 1_000;
    private static final Duration SLOWEST_REQUEST = Duration.ofSeconds(15);

    /** All that libraries would log: requests, file names, words of documents. */
    private static final Logger LIBRARIES = Logger.getLogger("");

    /** A front door that the command line finds by its name. */
    public Serving() {}

    @Override
    public Open open(Setting setting) {
        // What it has to say is said by the pages and at the terminal, in plain words.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LIBRARIES.setLevel(Level.OFF);
        Desk desk = Desk.open(setting.folder(), setting.maker(), setting.clock(), setting.random());
        try {
            Accounts accounts = Accounts.open(setting.folder(), setting.clock(), setting.random());
            Tokens tokens = Tokens.open(setting.folder(), accounts, setting.clock(), setting.random());
            ConfigurableApplicationContext context = started(setting, desk, accounts, tokens);
            return new Opened(setting, desk, accounts, context);
        } catch (RuntimeException refused) {
            desk.close();
            throw refused;
        }
    }

    private static ConfigurableApplicationContext started(
            Setting setting, Desk desk, Accounts accounts, Tokens tokens) {
        SpringApplication application = new SpringApplication(House.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Setting.class, () -> setting);
            // Closed by whoever opened them, after the last request.
            beans.registerBean(Desk.class, () -> desk, definition -> definition.setDestroyMethodName(""));
            beans.registerBean(Accounts.class, () -> accounts);
            beans.registerBean(Tokens.class, () -> tokens);
        });
        try {
            return application.run();
        } catch (PortInUseException taken) {
            throw new DokazException(
                    "port " + setting.port()
                            + " is taken by another program; close that, or choose another with --port",
                    taken);
        } catch (WebServerException unable) {
            throw new DokazException(
                    setting.host() + ":" + setting.port() + " cannot be listened on: " + unable.getMessage()
                            + "; choose another with --host and --port",
                    unable);
        }
    }

    record Opened(Setting setting, Desk desk, Accounts accounts, ConfigurableApplicationContext context)
            implements Open {

        @Override
        public String address() {
            int port = setting.port();
            if (context instanceof ServletWebServerApplicationContext serving) {
                WebServer server = serving.getWebServer();
                port = server == null ? port : server.getPort();
            }
            String host = setting.host().indexOf(':') >= 0 ? "[" + setting.host() + "]" : setting.host();
            return "http://" + host + ":" + port + "/";
        }

        @Override
        public Optional<String> secret() {
            return accounts.secret();
        }

        @Override
        public void close() {
            try {
                context.close();
            } finally {
                desk.close();
            }
        }
    }

    /** The parts of the workbench. */
    @Configuration(proxyBeanMethods = false)
    @Import({
        Guard.class,
        Pages.class,
        EntranceRoom.class,
        ReaderRoom.class,
        EventRoom.class,
        NameRoom.class,
        SearchRoom.class,
        ApiRoom.class,
        AuditRoom.class,
        ReviewRoom.class,
        IntakeRoom.class,
        ReleaseRoom.class
    })
    static class House {

        @Bean
        TomcatServletWebServerFactory server(Setting setting) {
            TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(setting.port());
            server.setAddress(address(setting.host()));
            server.getSettings().setRegisterDefaultServlet(false);
            Session session = server.getSettings().getSession();
            session.setTimeout(SESSION);
            session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
            session.getCookie().setHttpOnly(true);
            session.getCookie().setSameSite(Cookie.SameSite.STRICT);
            // Cookies know no ports: two workbenches on one machine would take each other's.
            session.getCookie().setName("dokaz-" + setting.port());
            server.setProtocol(PatientProtocol.class.getName());
            server.addEngineValves(new PatientValve());
            server.addConnectorCustomizers(House::bound);
            server.addContextCustomizers(House::silent);
            return server;
        }

        private static InetAddress address(String host) {
            try {
                return InetAddress.getByName(host);
            } catch (UnknownHostException unknown) {
                throw new DokazException(host + ": is no address of this machine; leave --host out", unknown);
            }
        }

        private static void bound(Connector connector) {
            connector.setMaxPostSize(FORM_BYTES_MAX);
            connector.setMaxParameterCount(PARAMETERS_MAX);
            connector.setXpoweredBy(false);
            // Passed on, to be refused where everything is.
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxHttpRequestHeaderSize(HEADER_BYTES_MAX);
                http.setConnectionTimeout(Math.toIntExact(SLOWEST_REQUEST.toMillis()));
                http.setMaxConnections(CONNECTIONS_MAX);
                // What nobody wanted is read by the valve, which waits for no one.
                http.setMaxSwallowSize(0);
                http.setRelaxedPathChars("[]|{}^`\"<>\\");
                http.setRelaxedQueryChars("[]|{}^`\"<>\\");
            }
        }

        private static void silent(Context context) {
            context.setUseHttpOnly(true);
            // Forms come in it, and do not say so.
            context.setRequestCharacterEncoding(StandardCharsets.UTF_8.name());
            if (context.getParent() instanceof StandardHost host) {
                // Its pages would tell which server this is.
                host.setErrorReportValveClass("");
            }
        }

        @Bean
        ServletRegistrationBean<DispatcherServlet> pages(WebApplicationContext context) {
            ServletRegistrationBean<DispatcherServlet> registration =
                    new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
            registration.setLoadOnStartup(1);
            return registration;
        }
    }
}
