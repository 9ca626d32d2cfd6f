using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace Autoencoders;

/// <summary>
/// Several classes of networks for the same rows, to be trained alike and compared. The compiler writes the code of each shape, so that the
/// candidates are classes and not numbers.
/// </summary>
/// <example><code>
/// (Dataset training, Dataset heldOut) = samples.Split(validationFraction: 0.3, seed: 1);
/// Family family = Family.Of&lt;MachineAutoencoder>("machine").With&lt;PumpAutoencoder>("pump");
/// FamilyResult result = family.Train(training, heldOut, () => new Adam(1e-3f), new TrainingOptions { Epochs = 20 });
/// Console.WriteLine(result);                                     // a table
/// MachineAutoencoder machine = result.NetworkOf&lt;MachineAutoencoder>();
/// </code></example>
public sealed class Family
{
    private readonly ImmutableArray<FamilyMember> _members;

    private Family(ImmutableArray<FamilyMember> members) => _members = members;

    /// <summary>The names of the networks, in their order.</summary>
    public IReadOnlyList<string> Names => Array.ConvertAll([.. _members], member => member.Name);

    /// <summary>Begins a family with a network class.</summary>
    /// <typeparam name="TNetwork">A generated network.</typeparam>
    /// <param name="name">The name in the table; null for that of the class.</param>
    public static Family Of<TNetwork>(string? name = null)
        where TNetwork : class, ITrainable<TNetwork> => new([FamilyMember.Of<TNetwork>(name)]);

    /// <summary>The family with another network class.</summary>
    /// <typeparam name="TNetwork">A generated network.</typeparam>
    /// <param name="name">The name in the table; null for that of the class.</param>
    /// <exception cref="ArgumentException">
    /// The network takes other rows or conditions than the first, or has another loss, so that no number compares them; or the name is taken.
    /// </exception>
    public Family With<TNetwork>(string? name = null)
        where TNetwork : class, ITrainable<TNetwork>
    {
        FamilyMember member = FamilyMember.Of<TNetwork>(name);
        if (_members[0].Difference(member) is { } difference)
            throw new ArgumentException(difference, nameof(TNetwork));
        foreach (FamilyMember other in _members)
        {
            if (other.Name == member.Name)
                throw new ArgumentException($"Two networks are called {member.Name}.", nameof(name));
        }
        return new Family(_members.Add(member));
    }

    /// <summary>
    /// Trains a new network of each class on the same rows, with the same seed and options, several at a time, and measures each on rows that
    /// it has not seen. The number of threads changes no bit of a result.
    /// </summary>
    /// <param name="samples">The rows to learn from.</param>
    /// <param name="heldOut">The rows to judge by, at least two.</param>
    /// <param name="optimizer">Makes the optimizer of a network.</param>
    /// <param name="options">How to train each; null for the defaults. Its threads are those of all networks together.</param>
    /// <param name="progress">Is told the state of each network after each epoch, by one thread at a time.</param>
    /// <param name="cancellationToken">Ends all trainings between two steps.</param>
    /// <exception cref="ArgumentException">
    /// The rows do not fit the networks, or fewer than two are held out; or the options have checkpoints, which several networks cannot share.
    /// </exception>
    /// <exception cref="TrainingDivergedException">A loss or a weight is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">Training was canceled.</exception>
    public FamilyResult Train(
        Dataset samples,
        Dataset heldOut,
        Func<IOptimizer> optimizer,
        TrainingOptions? options = null,
        IProgress<FamilyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(heldOut);
        ArgumentNullException.ThrowIfNull(optimizer);
        options ??= new TrainingOptions();
        if (options.Checkpoints is not null)
            throw new ArgumentException("The networks of a family cannot share the file of Checkpoints.", nameof(options));
        if (heldOut.Count < 2)
            throw new ArgumentException($"{heldOut.Count} rows are held out; a comparison needs at least 2.", nameof(heldOut));

        FamilyMeasure measure = MeasureOf(_members);
        int most = options.MaxDegreeOfParallelism == -1 ? Environment.ProcessorCount : options.MaxDegreeOfParallelism;
        int atOnce = Math.Min(most, _members.Length);
        var run = new FamilyRun(
            samples, heldOut, optimizer, options with { MaxDegreeOfParallelism = Math.Max(1, most / atOnce) }, measure, progress, cancellationToken);
        var judged = new JudgedNetwork[_members.Length];
        try
        {
            Parallel.For(
                0,
                _members.Length,
                new ParallelOptions { MaxDegreeOfParallelism = atOnce },
                (index, state) =>
                {
                    if (!state.ShouldExitCurrentIteration)
                        judged[index] = _members[index].Train(run);
                });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        return new FamilyResult(measure, FamilyRow.Of(judged, measure));
    }

    // Errors of codes are compared with errors of codes: a bound of the likelihood pays for the code too, but only a distribution has one.
    private static FamilyMeasure MeasureOf(ImmutableArray<FamilyMember> members)
    {
        foreach (FamilyMember member in members)
        {
            if (!member.IsVariational)
                return FamilyMeasure.ReconstructionError;
        }
        return FamilyMeasure.NegativeLogLikelihood;
    }
}
