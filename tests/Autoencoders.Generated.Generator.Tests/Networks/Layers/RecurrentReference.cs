namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A layer that carries a state from position to position, by the formulas of PyTorch's documentation.</summary>
/// <param name="Kind">The kind: <c>Gru</c> or <c>Lstm</c>.</param>
/// <param name="Units">The values of its state.</param>
/// <param name="ReturnsSequences">Whether it gives the states of all positions.</param>
/// <param name="IsBidirectional">Whether it reads the sequence from its end too.</param>
internal sealed record RecurrentReference(string Kind, int Units, bool ReturnsSequences, bool IsBidirectional) : LayerReference
{
    public override string Kind { get; } = Kind;

    protected override string Arguments => $"{Units}";

    protected override string Options =>
        (ReturnsSequences ? ", ReturnSequences = true" : "") + (IsBidirectional ? ", Bidirectional = true" : "");

    public override bool Activates => false;

    private int Gates => Kind == "Gru" ? 3 : 4;

    private int Width => IsBidirectional ? 2 * Units : Units;

    private string[] Directions => IsBidirectional ? ["", "_reverse"] : [""];

    public override SampleShape Output(SampleShape input) =>
        ReturnsSequences ? SampleShape.Sequence(input.Width, Width) : SampleShape.Vector(Width);

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) => Directions.SelectMany(
        direction => ((string Name, int[] Shape)[])
        [
            ($"weight_ih_l0{direction}", [Gates * Units, input.Channels]),
            ($"weight_hh_l0{direction}", [Gates * Units, Units]),
            ($"bias_ih_l0{direction}", [Gates * Units]),
            ($"bias_hh_l0{direction}", [Gates * Units]),
        ]);

    public override bool MakesValues => true;

    public override IEnumerable<LayerReference> BeforeMirror(SampleShape input) =>
        [.. ReturnsSequences ? [] : (LayerReference[])[new RepeatReference(input.Width)], this with { ReturnsSequences = true }];

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        new ConvolutionReference(input.Channels, new WindowReference(false, 1, 1, 1, 1, Padding.Same), 1);

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(rows, row =>
    {
        SampleShape input = module.Input;
        double[] output = new double[module.Output.Length];
        for (int direction = 0; direction < Directions.Length; direction++)
        {
            double[] state = new double[Units], cell = new double[Units];
            for (int step = 0; step < input.Width; step++)
            {
                int position = direction == 0 ? step : input.Width - 1 - step;
                double[] values = row[(position * input.Channels)..((position + 1) * input.Channels)];
                state = Step(values, state, ref cell, name => module[name + Directions[direction]]);
                if (ReturnsSequences || step == input.Width - 1)
                    state.CopyTo(output, ((ReturnsSequences ? position : 0) * Width) + (direction * Units));
            }
        }

        return output;
    });

    private double[] Step(double[] values, double[] state, ref double[] cell, Func<string, double[]> tensor)
    {
        double[] ofInputs = Sums(values, tensor("weight_ih_l0"), tensor("bias_ih_l0"));
        double[] ofState = Sums(state, tensor("weight_hh_l0"), tensor("bias_hh_l0"));
        double[] next = new double[Units], nextCell = new double[Units];
        for (int unit = 0; unit < Units; unit++)
        {
            double first = Sigmoid(Sum(unit)), second = Sigmoid(Sum(Units + unit));
            if (Kind == "Gru")
            {
                int last = (2 * Units) + unit;
                double proposed = Math.Tanh(ofInputs[last] + (first * ofState[last]));
                next[unit] = ((1 - second) * proposed) + (second * state[unit]);
                continue;
            }

            nextCell[unit] = (second * cell[unit]) + (first * Math.Tanh(Sum((2 * Units) + unit)));
            next[unit] = Sigmoid(Sum((3 * Units) + unit)) * Math.Tanh(nextCell[unit]);
        }

        cell = nextCell;
        return next;

        double Sum(int gate) => ofInputs[gate] + ofState[gate];
    }

    private static double[] Sums(double[] values, double[] weights, double[] bias) =>
        [.. bias.Select((start, gate) => start + values.Select((value, index) => value * weights[(gate * values.Length) + index]).Sum())];

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));
}
