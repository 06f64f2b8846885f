package org.stratolith.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Runs a test over many random inputs. The test method takes one {@link Case}; its seed is in the
 * test's name, and the system property {@code stratolith.seed} reruns a single one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@ArgumentsSource(ForAll.Cases.class)
public @interface ForAll {

  /** Number of cases. */
  int cases() default 100;

  /** A source of random inputs that is fully given by its seed. */
  record Case(long seed, SplittableRandom random) {

    public Case(long seed) {
      this(seed, new SplittableRandom(seed));
    }

    /** Uniform between the bounds. */
    public double uniform(double low, double high) {
      return low + (high - low) * random.nextDouble();
    }

    /** Log-uniform between positive bounds. */
    public double logUniform(double low, double high) {
      return Math.exp(uniform(Math.log(low), Math.log(high)));
    }

    @Override
    public String toString() {
      return Long.toString(seed);
    }
  }

  /** Makes the cases. */
  final class Cases implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      String single = System.getProperty("stratolith.seed");
      int cases = context.getRequiredTestMethod().getAnnotation(ForAll.class).cases();
      LongStream seeds =
          single == null ? LongStream.rangeClosed(1, cases) : LongStream.of(Long.parseLong(single));
      return seeds.mapToObj(seed -> Arguments.of(new Case(seed)));
    }
  }
}
