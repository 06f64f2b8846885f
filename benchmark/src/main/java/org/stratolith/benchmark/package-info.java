/** JMH benchmarks; each states its mesh, its tolerance and the error it reaches. */
package org.stratolith.benchmark;
