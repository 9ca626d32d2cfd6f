using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>Rows that mean nothing, for a network to run on before its time matters: values from 0 to 1, which every loss takes.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ThrowawayRows
{
    private readonly int _inputLength;
    private readonly int _codeLength;
    private readonly int _conditionLength;
    private readonly float[] _inputs;
    private readonly float[] _codes;
    private readonly float[] _conditions;
    private readonly float[] _logVariances;
    private readonly float[] _samples;
    private readonly float[] _numbers;

    /// <summary>Allocates and fills the rows.</summary>
    /// <param name="count">How many.</param>
    /// <param name="inputLength">The values of a sample.</param>
    /// <param name="codeLength">The values of a code.</param>
    /// <param name="conditionLength">The values of a condition; 0 without one.</param>
    public ThrowawayRows(int count, int inputLength, int codeLength, int conditionLength)
    {
        (_inputLength, _codeLength, _conditionLength) = (inputLength, codeLength, conditionLength);
        _inputs = new float[checked(count * inputLength)];
        _codes = new float[checked(count * codeLength)];
        _conditions = new float[checked(count * conditionLength)];
        _logVariances = new float[_codes.Length];
        _numbers = new float[count];
        _samples = new float[_inputs.Length];
        var random = new CounterRandom(0);
        random.Fill(_inputs, 0, 1);
        random.Fill(_conditions, 0, 1);
    }

    /// <summary>
    /// The numbers of rows that between them make a matrix product use all of its ways, for few rows and for many, with 1, 2 and 4 rows
    /// left over by its highest tile.
    /// </summary>
    public static ReadOnlySpan<int> Counts => [9, 11, 27, 28];

    /// <summary>Makes rows of a table: values that are not numbers become 0, which every column can have.</summary>
    /// <param name="columns">The columns.</param>
    public void BringInto(InputColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        columns.BringIn(_inputs);
    }

    /// <summary>One sample. What is read is read-only, so that no overload of the user's for other spans is called.</summary>
    public ReadOnlySpan<float> Input => _inputs.AsSpan(0, _inputLength);

    /// <summary>The samples.</summary>
    public ReadOnlySpan<float> Inputs => _inputs;

    /// <summary>One condition; empty without one.</summary>
    public ReadOnlySpan<float> Condition => _conditions.AsSpan(0, _conditionLength);

    /// <summary>The conditions; empty without them.</summary>
    public ReadOnlySpan<float> Conditions => _conditions;

    /// <summary>One code.</summary>
    public ReadOnlySpan<float> Code => _codes.AsSpan(0, _codeLength);

    /// <summary>The codes.</summary>
    public ReadOnlySpan<float> Codes => _codes;

    /// <summary>Memory for one code.</summary>
    public Span<float> CodeTarget => _codes.AsSpan(0, _codeLength);

    /// <summary>Memory for the codes.</summary>
    public Span<float> CodesTarget => _codes;

    /// <summary>Memory for the logarithms of the variances of one code.</summary>
    public Span<float> LogVarianceTarget => _logVariances.AsSpan(0, _codeLength);

    /// <summary>Memory for those of all codes.</summary>
    public Span<float> LogVariancesTarget => _logVariances;

    /// <summary>Memory for one sample.</summary>
    public Span<float> SampleTarget => _samples.AsSpan(0, _inputLength);

    /// <summary>Memory for the samples.</summary>
    public Span<float> SamplesTarget => _samples;

    /// <summary>Memory for one number a row.</summary>
    public Span<float> NumbersTarget => _numbers;
}
