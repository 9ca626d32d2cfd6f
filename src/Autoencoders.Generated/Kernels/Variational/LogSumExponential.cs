using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// <c>ln Σ exp x</c> of numbers that come one after the other: powers are taken relative to the largest number so far, so that none
/// overflows and the sum never vanishes.
/// </summary>
/// <remarks>For generated code. A mutable value: the empty sum.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct LogSumExponential
{
    private float _largest;
    private double _sum;

    /// <summary>Adds numbers.</summary>
    /// <param name="numbers">The numbers, [count].</param>
    /// <param name="count">How many.</param>
    public void Add(ref float numbers, nint count)
    {
        for (nint i = 0; i < count; i++)
            Add(Unsafe.Add(ref numbers, i));
    }

    /// <summary>The logarithm of the mean of the powers.</summary>
    /// <param name="count">How many numbers were added.</param>
    public readonly float OfMean(nint count) => _largest + Number(Logarithm.Of(Lanes1.Create((float)(_sum / count))));

    private void Add(float number)
    {
        if (_sum == 0)
        {
            (_largest, _sum) = (number, 1);
        }
        else if (number > _largest)
        {
            _sum = _sum * Power(_largest - number) + 1;
            _largest = number;
        }
        else
        {
            _sum += Power(number - _largest);
        }
    }

    private static float Power(float exponent) => Number(Exponential.Of(Lanes1.Create(exponent)));

    private static float Number(Lanes1 lane)
    {
        float number = 0f;
        Lanes1.Store(lane, ref number);
        return number;
    }
}
