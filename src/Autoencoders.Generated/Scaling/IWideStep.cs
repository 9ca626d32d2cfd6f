using System.Numerics;

namespace Autoencoders;

/// <summary>The work on values of a row in double precision, each for itself: for a register and for a single value the same.</summary>
internal interface IWideStep
{
    /// <summary>The results of the values from a column on.</summary>
    Vector<double> Of(Vector<double> values, int column);

    /// <summary>The result of the value of a column.</summary>
    double Of(double value, int column);
}
