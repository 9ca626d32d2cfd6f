namespace Autoencoders;

/// <summary>
/// Turns gradients into new parameters. An optimizer sees flat arrays only and knows no layer; it keeps what it learned from former steps,
/// so that one instance serves one network.
/// </summary>
/// <remarks>
/// Once <see cref="Prepare"/>; then for each step once <see cref="BeginStep"/>, and <see cref="Update"/> for slices that together are all
/// parameters, or all of the part that pre-training trains. Updates of different slices may run at the same time. Each parameter is
/// computed by itself with operations that are rounded once, so that the result does not depend on slices, threads or the width of the
/// vectors.
/// </remarks>
public interface IOptimizer
{
    /// <summary>
    /// The length of a step: finite, 0 or more. It may be set between steps and holds from the next <see cref="BeginStep"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    double LearningRate { get; set; }

    /// <summary>
    /// The rule with every number that is fixed in it, in one line of invariant text without the learning rate, which may change:
    /// <c>Adam(beta1 0.9, beta2 0.999, epsilon 1E-08, ...)</c>. A state fits optimizers with the same line only.
    /// </summary>
    string Description { get; }

    /// <summary>Everything that the optimizer remembers between steps; to be read and written between steps only.</summary>
    OptimizerState State { get; }

    /// <summary>Allocates the state for a network.</summary>
    /// <param name="parameterCount">The number of parameters of the network, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parameterCount"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">The optimizer serves a network already.</exception>
    void Prepare(int parameterCount);

    /// <summary>Begins the next step: everything that is the same for all of its parameters is computed here.</summary>
    void BeginStep();

    /// <summary>Moves the parameters of one slice.</summary>
    /// <param name="parameters">The slice; overwritten.</param>
    /// <param name="gradients">The gradient of each parameter of the slice.</param>
    /// <param name="offset">The index of the slice's first parameter in the network.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or the slice reaches beyond the parameters.</exception>
    /// <exception cref="InvalidOperationException"><see cref="Prepare"/> was not called.</exception>
    void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset);
}
