using System.Collections.Immutable;
using Autoencoders.Kernels;

namespace Autoencoders.Tests.Training;

/// <summary>
/// A network of two parameters, written by hand, whose loss has three terms, which takes conditions and counts the use of four units. Row
/// (x, u) with condition (a, b, c) has the reconstruction loss (p - x)², the term "pull" (q - b)² with weight 1/2, the term "push" u² with
/// weight 2, and uses unit u.
/// </summary>
internal sealed class TermedNetwork : ITrainable<TermedNetwork>
{
    private readonly float[] _parameters = [0.5f, -0.25f];

    public static int InputLength => 2;

    public static int CodeLength => 1;

    public static int ParameterCount => 2;

    public static int ConditionLength => 3;

    public static ImmutableArray<LossTerm> LossTerms { get; } = [new("reconstruction", 1), new("pull", 0.5f), new("push", 2)];

    public static int CodeUnits => 4;

    public static string Architecture => "termed";

    /// <summary>It has no layers.</summary>
    public static NetworkDescription Description => throw new NotSupportedException();

    public static ReadOnlySpan<TensorLayout> Tensors => new TensorLayout[] { new("parameters", 0, [2], [2], [1]) };

    public static int StageCount => 2;

    public Span<float> Parameters => _parameters;

    public Span<float> State => _parameters;

    public float Penalty => 0;

    /// <summary>Is told of each step before it runs.</summary>
    public Action<TrainingWorkspace>? BeforeStep { get; set; }

    /// <summary>Is told the rows of each batch that is evaluated, and what they begin with.</summary>
    public Action<int, float>? BeforeEvaluation { get; set; }

    public static TermedNetwork Create(int seed) => new();

    public static int ScratchLength(int capacity) => 0;

    public void RunStage(int stage, TrainingWorkspace workspace, int part, int parts)
    {
        if (stage == 0)
        {
            if (part == 0)
                BeforeStep?.Invoke(workspace);
            Partition rows = Partition.Of(workspace.Rows, part, parts, multiple: 1);
            for (int row = (int)rows.Start; row < rows.End; row++)
                (workspace.Losses[row], workspace.Term(1)[row], workspace.Term(2)[row]) = Losses(workspace, row);
        }
        else if (part == 0)
        {
            (float p, float q) = (0, 0);
            for (int row = 0; row < workspace.Rows; row++)
            {
                p += 2 * (_parameters[0] - workspace.Inputs[row * 2]);
                q += (_parameters[1] - workspace.Conditions[(row * 3) + 1]) * workspace.Annealing;
            }

            workspace.Gradients[0] = p / workspace.Rows;
            workspace.Gradients[1] = q / workspace.Rows;
        }
    }

    public void UpdateStatistics(TrainingWorkspace workspace)
    {
        for (int row = 0; row < workspace.Rows; row++)
            workspace.CodeUse[(int)workspace.Inputs[(row * 2) + 1]]++;
    }

    public void EvaluateBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> losses)
    {
        BeforeEvaluation?.Invoke(losses.Length, inputs[0]);
        for (int row = 0; row < losses.Length; row++)
        {
            (float loss, float pull, float push) = Losses(inputs.Slice(row * 2, 2), conditions.Slice(row * 3, 3));
            losses[row] = loss + (0.5f * pull) + (2 * push);
        }
    }

    private (float Loss, float Pull, float Push) Losses(TrainingWorkspace workspace, int row) =>
        Losses(workspace.Inputs.Slice(row * 2, 2), workspace.Conditions.Slice(row * 3, 3));

    private (float Loss, float Pull, float Push) Losses(ReadOnlySpan<float> input, ReadOnlySpan<float> condition)
    {
        float loss = _parameters[0] - input[0], pull = _parameters[1] - condition[1];
        return (loss * loss, pull * pull, input[1] * input[1]);
    }
}
