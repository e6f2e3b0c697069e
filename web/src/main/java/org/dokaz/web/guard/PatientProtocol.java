package org.dokaz.web.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * How requests come in: each on a light thread of its own, so that whoever waits for a slow sender holds up nobody else; and none whose first lines creep
 * in forever. The server makes it by its name.
 */
public final class PatientProtocol extends Http11NioProtocol {

    /** How long the lines before the body of a request may take to come. */
    static final Duration HEAD_TIME_MAX = Duration.ofSeconds(20);

    private static final long LOOK_EVERY_SECONDS = 1;

    private Optional<ScheduledFuture<?>> looking = Optional.empty();

    /** One that is to be started. */
    public PatientProtocol() {
        getEndpoint().setUseVirtualThreads(true);
    }

    @Override
    public void start() throws Exception {
        super.start();
        looking = Optional.of(getUtilityExecutor()
                .scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void stop() throws Exception {
        looking.ifPresent(task -> task.cancel(false));
        super.stop();
    }

    private void look() {
        long now = System.nanoTime();
        for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof AbstractProcessor processor
                    && isCreeping(processor.getRequest(), now)) {
                connection.close();
            }
        }
    }

    private static boolean isCreeping(Request request, long now) {
        long begun = request.getStartTimeNanos();
        return begun >= 0
                && request.getRequestProcessor().getStage() == Constants.STAGE_PARSE
                && now - begun > HEAD_TIME_MAX.toNanos();
    }
}
