using System.Collections.Immutable;
using Autoencoders.C;
using Autoencoders.Onnx;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>
/// A network of a type that only the run knows, by the contracts alone; its conditions are empty where it takes none. Codes are for
/// those that derive.
/// </summary>
/// <param name="network">The case.</param>
internal class ReconstructorProbe<TNetwork>(NetworkCase network) : INetworkProbe
    where TNetwork : class, IReconstructor<TNetwork>, ITrainable<TNetwork>
{
    private TrainingWorkspace? _workspace;
    private float[] _conditions = [];

    protected TNetwork Network { get; private set; } = TNetwork.Create(7);

    public int InputLength => TNetwork.InputLength;

    public int CodeLength => TNetwork.CodeLength;

    public virtual bool HasCode => false;

    public Span<float> Parameters => Network.Parameters;

    public Span<float> State => Network.State;

    public float Penalty => Network.Penalty;

    public ReadOnlySpan<TensorLayout> Tensors => TNetwork.Tensors;

    public ImmutableArray<LossTerm> LossTerms => TNetwork.LossTerms;

    public string Architecture => TNetwork.Architecture;

    public long MultiplyAdds => TNetwork.MultiplyAdds;

    public NetworkDescription Description => NetworkDescription.Of<TNetwork>();

    public virtual void Encode(ReadOnlySpan<float> input, Span<float> code) => throw new NotSupportedException();

    public virtual void Decode(ReadOnlySpan<float> code, Span<float> reconstruction) => throw new NotSupportedException();

    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) =>
        Network.Reconstruct(input, Conditions(1), reconstruction);

    public float ReconstructionError(ReadOnlySpan<float> input) =>
        Network.ReconstructionError(input, Conditions(1));

    public virtual void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes) => throw new NotSupportedException();

    public virtual void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions) => throw new NotSupportedException();

    public virtual SmallRun RunSmall(WeightPrecision precision, float[] inputs) => throw new NotSupportedException();

    public void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions) =>
        Network.ReconstructBatch(inputs, Conditions(inputs.Length / InputLength), reconstructions);

    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors) =>
        Network.ReconstructionErrorBatch(inputs, Conditions(inputs.Length / InputLength), errors);

    public (float[] Losses, float[] Gradients) Backpropagate(float[] batch, int parts, long step = 1)
    {
        // More room than rows, so that a confusion of the two shows.
        TrainingWorkspace workspace = _workspace = TrainingWorkspace.For<TNetwork>((batch.Length / InputLength) + 3);
        workspace.Step = step;
        workspace.Rows = batch.Length / InputLength;
        batch.CopyTo(workspace.Inputs);
        Conditions(workspace.Rows, batch).CopyTo(workspace.Conditions);
        workspace.Gradients.Fill(float.NaN);
        workspace.Scratch.Fill(float.NaN);
        for (int stage = 0; stage < TNetwork.StageCount; stage++)
        {
            for (int part = parts - 1; part >= 0; part--)
                Network.RunStage(stage, workspace, part, parts);
        }

        return (workspace.Losses.ToArray(), workspace.Gradients.ToArray());
    }

    public void EvaluateCorruptedBatch(ReadOnlySpan<float> inputs, Span<float> losses, int firstRow, int seed) =>
        Network.EvaluateCorruptedBatch(inputs, Conditions(losses.Length), losses, firstRow, seed);

    public float[] Term(int number) => _workspace!.Term(number).ToArray();

    public ulong NoiseKey(int layer) => _workspace!.NoiseKey(layer);

    public long[] CodeUse() => _workspace!.CodeUse.ToArray();

    /// <summary>Conditions for a number of rows, until the next call.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="samples">What they are made of; none for the same condition for each row.</param>
    protected ReadOnlySpan<float> Conditions(int rows, ReadOnlySpan<float> samples = default)
    {
        int count = rows * (network.Condition?.Length ?? 0);
        if (_conditions.Length < count)
            _conditions = new float[count];
        if (count > 0)
            network.FillConditions(samples, _conditions.AsSpan(0, count));
        return _conditions.AsSpan(0, count);
    }

    public void UpdateStatistics() => Network.UpdateStatistics(_workspace!);

    public long AllocatedByTraining(float[] batch)
    {
        Trainer<TNetwork> trainer = new(TNetwork.Create(1), new Adam(1e-6f));
        Run(1);
        return Allocation.Of(() => Run(1000));

        void Run(int steps)
        {
            ReadOnlySpan<float> conditions = Conditions(batch.Length / InputLength, batch);
            for (int i = 0; i < steps; i++)
                trainer.Step(batch, conditions);
        }
    }

    public INetworkProbe Cloned()
    {
        var cloned = (ReconstructorProbe<TNetwork>)MemberwiseClone();
        (cloned.Network, cloned._workspace) = (Network.Clone(), null);
        return cloned;
    }

    public void CopyFrom(INetworkProbe other) => Network.CopyFrom(((ReconstructorProbe<TNetwork>)other).Network);

    public void WarmUp() => Network.WarmUp();

    public IOnlineProbe LearnOnline(float[] samples)
    {
        var online = new OnlineProbe<TNetwork>(samples, Conditions(samples.Length / InputLength, samples).ToArray(), seed: 1);
        online.GoOn();
        return online;
    }

    public float[] SavedAndLoaded(string path)
    {
        const int Rows = 3;
        var rows = new float[Rows * TNetwork.InputLength];
        new CounterRandom(1).Fill(rows, 0, 1);
        for (int i = 0; i < rows.Length && TNetwork.Columns.Count > 0; i++)
            rows[i] = TNetwork.Columns[i % TNetwork.InputLength].Kind == ColumnKind.Numeric ? rows[i] : 0;
        Network.Save(path, rows, scaler: null, ConditionsOf(Rows));
        return WeightsFile.Load<TNetwork>(path).State.ToArray();
    }

    public IVariational? Variational => Network as IVariational;

    public IQuantized? Quantized => Network as IQuantized;

    public float[] ConditionsOf(int rows) => Conditions(rows).ToArray();

    public byte[] SaveOnnx(OnnxPart part)
    {
        using MemoryStream model = new();
        OnnxModel.Save(Network, model, part: part);
        return model.ToArray();
    }

    public virtual (byte[] Model, AnomalyVerdict[] Verdicts) SaveOnnxDetector(float[] inputs) => throw new NotSupportedException();

    public virtual (string Source, AnomalyVerdict[] Verdicts) SaveC(string prefix, float[] inputs)
    {
        using StringWriter source = new();
        CSource.Save(Network, source, prefix: prefix);
        return (source.ToString(), []);
    }
}
