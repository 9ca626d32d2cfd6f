using Autoencoders.Peers.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers;

/// <summary>Some columns of an output, with an activation and a loss of their own.</summary>
/// <param name="Columns">The number of columns.</param>
/// <param name="Activation">The activation.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Samples">Makes values that suit the loss.</param>
/// <param name="Weight">The factor of the loss.</param>
internal sealed record Head(int Columns, Activation Activation, Loss Loss, SampleMaker Samples, double Weight = 1)
{
    /// <summary>The distribution of the input's values around a reconstruction; null where the loss stands for none.</summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>The activations of all heads, each of its own columns.</summary>
    public static Activation ActivationOf(IReadOnlyList<Head> heads) => Activation.Of("heads", () =>
    {
        Module<Tensor, Tensor>[] modules = [.. heads.Select(head => head.Activation.Module?.Invoke() ?? nn.Identity())];
        return new Framed(nn.Identity())
        {
            After = sums => cat([.. Parts(heads, sums).Select((part, number) => modules[number].call(part))], 1),
        };
    });

    /// <summary>The sum of the losses of all heads, times their weights.</summary>
    public static Loss LossOf(IReadOnlyList<Head> heads) => new(
        string.Join(" + ", heads.Select(head => FormattableString.Invariant($"{head.Weight} {head.Loss.Name}"))),
        (output, input) => Sum(heads, output, input, (head, columns, targets) => head.Weight * head.Loss.Rows(columns, targets)));

    /// <summary>The product of the likelihoods of all heads.</summary>
    public static Likelihood LikelihoodOf(IReadOnlyList<Head> heads) => new(
        string.Join(" and ", heads.Select(head => head.Likelihood!.Name)),
        (output, input) => Sum(heads, output, input, (head, columns, targets) => head.Likelihood!.Rows(columns, targets)));

    /// <summary>Samples that suit each head in its columns.</summary>
    public static SampleMaker SamplesOf(IReadOnlyList<Head> heads) => (rows, _, _, random) =>
    {
        float[][][] parts =
            [.. heads.Select(head => head.Samples(rows, head.Columns, head.Columns, random).Chunk(head.Columns).ToArray())];
        return [.. Enumerable.Range(0, rows).SelectMany(row => parts.SelectMany(part => part[row]))];
    };

    private static Tensor Sum(IReadOnlyList<Head> heads, Tensor output, Tensor input, Func<Head, Tensor, Tensor, Tensor> rows) =>
        heads.Zip(Parts(heads, output), Parts(heads, input))
            .Select(part => rows(part.First, part.Second, part.Third))
            .Aggregate((sum, next) => sum + next);

    private static IEnumerable<Tensor> Parts(IReadOnlyList<Head> heads, Tensor values) =>
        heads.Select((head, number) => values.narrow(1, heads.Take(number).Sum(before => before.Columns), head.Columns));
}
