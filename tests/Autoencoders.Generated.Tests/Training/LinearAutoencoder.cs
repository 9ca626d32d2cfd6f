using Autoencoders.Kernels;

namespace Autoencoders.Tests.Training;

/// <summary>
/// A network written by hand, as plainly as can be: <c>code = input · encoder</c>, <c>reconstruction = code · decoder + bias</c>, mean
/// squared error. Training is tested with it apart from the generator.
/// </summary>
internal sealed class LinearAutoencoder : IAutoencoder<LinearAutoencoder>, ITrainable<LinearAutoencoder>
{
    private const int Inputs = 64;
    private const int Codes = 8;
    private const int DecoderStart = Inputs * Codes;
    private const int BiasStart = DecoderStart + (Codes * Inputs);

    private readonly float[] _parameters = new float[ParameterCount];

    public static int InputLength => Inputs;

    public static int CodeLength => Codes;

    public static int ParameterCount => BiasStart + Inputs;

    public static string Architecture => "64 | dense 8 | code | dense 64";

    public static NetworkDescription Description
    {
        get
        {
            NetworkDescriptionBuilder network = new(Loss.MeanSquaredError, Inputs);
            network.Layer("Code", LayerKinds.Dense, Inputs * Codes, Codes).Fact(FactNames.Units, Codes).Trains("encoder.0", "weight");
            network.Code(CodeKinds.Bottleneck);
            network.Layer("Reconstruction", LayerKinds.Dense, Inputs * Codes, Inputs).Fact(FactNames.Units, Inputs)
                .Trains("decoder.0", "weight", "bias");
            return network.Build(Tensors);
        }
    }

    public static ReadOnlySpan<TensorLayout> Tensors => new TensorLayout[]
    {
        new("encoder.0.weight", 0, [Codes, Inputs], [Codes, Inputs], [1, Codes]),
        new("decoder.0.weight", DecoderStart, [Inputs, Codes], [Inputs, Codes], [1, Inputs]),
        new("decoder.0.bias", BiasStart, [Inputs], [Inputs], [1]),
    };

    public static int StageCount => 2;

    public Span<float> Parameters => _parameters;

    public Span<float> State => _parameters;

    public float Penalty => 0;

    /// <summary>Is told of each part of each stage before it runs, in the thread that runs it.</summary>
    public Action<int, TrainingWorkspace, int, int>? BeforePart { get; set; }

    /// <summary>Is told the rows of each batch before it is computed, in the thread that computes it.</summary>
    public Action<int>? BeforeBatch { get; set; }

    /// <summary>Is told of each step whose statistics the network is to take over.</summary>
    public Action<TrainingWorkspace>? AfterStep { get; set; }

    private ReadOnlySpan<float> Encoder => _parameters.AsSpan(0, DecoderStart);

    private ReadOnlySpan<float> Decoder => _parameters.AsSpan(DecoderStart, Codes * Inputs);

    private ReadOnlySpan<float> Bias => _parameters.AsSpan(BiasStart);

    public static LinearAutoencoder Create(int seed)
    {
        var network = new LinearAutoencoder();
        new CounterRandom((ulong)seed).Fill(network.Parameters[..BiasStart], -0.3f, 0.3f);
        return network;
    }

    public static int ScratchLength(int capacity) => capacity * (Codes + Codes + Inputs);

    public void Encode(ReadOnlySpan<float> input, Span<float> code)
    {
        for (int k = 0; k < Codes; k++)
        {
            float sum = 0;
            for (int i = 0; i < Inputs; i++)
                sum += input[i] * Encoder[(i * Codes) + k];
            code[k] = sum;
        }
    }

    public void Decode(ReadOnlySpan<float> code, Span<float> reconstruction)
    {
        for (int j = 0; j < Inputs; j++)
        {
            float sum = Bias[j];
            for (int k = 0; k < Codes; k++)
                sum += code[k] * Decoder[(k * Inputs) + j];
            reconstruction[j] = sum;
        }
    }

    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction)
    {
        Span<float> code = stackalloc float[Codes];
        Encode(input, code);
        Decode(code, reconstruction);
    }

    public float ReconstructionError(ReadOnlySpan<float> input)
    {
        Span<float> reconstruction = stackalloc float[Inputs];
        Reconstruct(input, reconstruction);
        float sum = 0;
        for (int j = 0; j < Inputs; j++)
            sum += (reconstruction[j] - input[j]) * (reconstruction[j] - input[j]);
        return sum / Inputs;
    }

    public void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes)
    {
        BeforeBatch?.Invoke(inputs.Length / Inputs);
        for (int row = 0; row < inputs.Length / Inputs; row++)
            Encode(inputs.Slice(row * Inputs, Inputs), codes.Slice(row * Codes, Codes));
    }

    public void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions)
    {
        BeforeBatch?.Invoke(codes.Length / Codes);
        for (int row = 0; row < codes.Length / Codes; row++)
            Decode(codes.Slice(row * Codes, Codes), reconstructions.Slice(row * Inputs, Inputs));
    }

    public void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions)
    {
        BeforeBatch?.Invoke(inputs.Length / Inputs);
        for (int row = 0; row < inputs.Length / Inputs; row++)
            Reconstruct(inputs.Slice(row * Inputs, Inputs), reconstructions.Slice(row * Inputs, Inputs));
    }

    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors)
    {
        BeforeBatch?.Invoke(errors.Length);
        for (int row = 0; row < errors.Length; row++)
            errors[row] = ReconstructionError(inputs.Slice(row * Inputs, Inputs));
    }

    public void EvaluateBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> losses) =>
        ReconstructionErrorBatch(inputs, losses);

    public void RunStage(int stage, TrainingWorkspace workspace, int part, int parts)
    {
        BeforePart?.Invoke(stage, workspace, part, parts);
        Span<float> codes = workspace.Scratch[..(workspace.Capacity * Codes)];
        Span<float> codeDeltas = workspace.Scratch.Slice(codes.Length, codes.Length);
        Span<float> deltas = workspace.Scratch[(2 * codes.Length)..];
        if (stage == 0)
        {
            Partition rows = Partition.Of(workspace.Rows, part, parts, 1);
            for (int row = (int)rows.Start; row < rows.End; row++)
            {
                Span<float> code = codes.Slice(row * Codes, Codes);
                Span<float> delta = deltas.Slice(row * Inputs, Inputs);
                ReadOnlySpan<float> input = workspace.Inputs.Slice(row * Inputs, Inputs);
                Encode(input, code);
                Decode(code, delta);
                workspace.Losses[row] = LossAndDelta(input, delta, scale: 2f / (Inputs * workspace.Rows));
                BackwardThroughDecoder(delta, codeDeltas.Slice(row * Codes, Codes));
            }
        }
        else
        {
            Partition share = Partition.Of(ParameterCount, part, parts, 1);
            for (int index = (int)share.Start; index < share.End; index++)
            {
                workspace.Gradients[index] = index switch
                {
                    < DecoderStart => ColumnProduct(
                        workspace.Inputs, Inputs, index / Codes, codeDeltas, Codes, index % Codes, workspace.Rows),
                    < BiasStart => ColumnProduct(
                        codes, Codes, (index - DecoderStart) / Inputs, deltas, Inputs, (index - DecoderStart) % Inputs, workspace.Rows),
                    _ => ColumnSum(deltas, Inputs, index - BiasStart, workspace.Rows),
                };
            }
        }
    }

    public void UpdateStatistics(TrainingWorkspace workspace) => AfterStep?.Invoke(workspace);

    private static float LossAndDelta(ReadOnlySpan<float> input, Span<float> reconstruction, float scale)
    {
        float sum = 0;
        for (int j = 0; j < Inputs; j++)
        {
            float difference = reconstruction[j] - input[j];
            sum += difference * difference;
            reconstruction[j] = scale * difference;
        }

        return sum / Inputs;
    }

    private void BackwardThroughDecoder(ReadOnlySpan<float> delta, Span<float> codeDelta)
    {
        for (int k = 0; k < Codes; k++)
        {
            float sum = 0;
            for (int j = 0; j < Inputs; j++)
                sum += delta[j] * Decoder[(k * Inputs) + j];
            codeDelta[k] = sum;
        }
    }

    private static float ColumnProduct(
        ReadOnlySpan<float> a, int aStride, int aColumn, ReadOnlySpan<float> b, int bStride, int bColumn, int rows)
    {
        float sum = 0;
        for (int row = 0; row < rows; row++)
            sum += a[(row * aStride) + aColumn] * b[(row * bStride) + bColumn];
        return sum;
    }

    private static float ColumnSum(ReadOnlySpan<float> matrix, int stride, int column, int rows)
    {
        float sum = 0;
        for (int row = 0; row < rows; row++)
            sum += matrix[(row * stride) + column];
        return sum;
    }
}
