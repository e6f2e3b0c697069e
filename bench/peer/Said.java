import java.util.List;

/** That somebody said something: who, by which words of saying, what. Whatever is not told is empty. */
record Said(List<Stretch> source, List<Stretch> cue, List<Stretch> content) {}
