using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>Adds up the terms of the loss, step by step, to their means over all rows of an epoch.</summary>
internal sealed class LossSums(ImmutableArray<LossTerm> terms)
{
    private readonly double[] _values = new double[terms.Length];
    private readonly double[] _contributions = new double[terms.Length];

    /// <summary>The rows of all steps.</summary>
    public long Rows { get; set; }

    /// <summary>The sum over all rows of each term as it is.</summary>
    public Span<double> Values => _values;

    /// <summary>The sum over all rows of each term as it was weighted.</summary>
    public Span<double> Contributions => _contributions;

    /// <summary>The loss of the step that lies in a workspace: the sum of its terms as they are weighted.</summary>
    public static float Loss(TrainingWorkspace workspace, ImmutableArray<LossTerm> terms)
    {
        float loss = Mean.Of(workspace.Losses);
        for (int term = 1; term < terms.Length; term++)
            loss += terms[term].Weight * workspace.Annealing * Mean.Of(workspace.Term(term));
        return loss;
    }

    /// <summary>The mean loss: the sum of all contributions, rounded once.</summary>
    public float MeanLoss
    {
        get
        {
            double sum = 0;
            foreach (double contribution in _contributions)
                sum += contribution;
            return (float)(sum / Rows);
        }
    }

    /// <summary>The mean of each term.</summary>
    public ImmutableArray<LossTermValue> Parts
    {
        get
        {
            var parts = ImmutableArray.CreateBuilder<LossTermValue>(terms.Length);
            for (int i = 0; i < terms.Length; i++)
                parts.Add(new LossTermValue(terms[i].Name, (float)(_values[i] / Rows), (float)(_contributions[i] / Rows)));
            return parts.MoveToImmutable();
        }
    }

    /// <summary>Forgets all steps.</summary>
    public void Clear()
    {
        _values.AsSpan().Clear();
        _contributions.AsSpan().Clear();
        Rows = 0;
    }

    /// <summary>Adds the step that lies in the workspace, with the loss that it came to.</summary>
    /// <param name="workspace">The memory of the step.</param>
    /// <param name="loss">The mean loss of its rows.</param>
    /// <param name="rows">The rows of the mini-batch, those that the step left out included: by them means are weighted.</param>
    public void Add(TrainingWorkspace workspace, float loss, int rows)
    {
        Rows += rows;
        for (int term = 0; term < terms.Length; term++)
        {
            // The loss of a network with one term is the mean of that.
            double value = (double)(terms.Length == 1 ? loss : Mean.Of(workspace.Term(term))) * rows;
            _values[term] += value;
            _contributions[term] += term == 0 ? value : value * (terms[term].Weight * workspace.Annealing);
        }
    }
}
