using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Detection.Scores;

/// <summary>The squared Mahalanobis distance: the squared length of the row, standardized, times the inverse of Cholesky's factor.</summary>
internal sealed class MahalanobisNodes(MahalanobisScore distance) : IScoreNodes
{
    public string Add(GraphBuilder graph, JointNodes rows)
    {
        int length = distance.Mean.Length;
        string joined = graph.Cast(
            graph.Node("Concat", [rows.Differences, rows.Code], Attributes.Integer("axis", 1)), ElementType.Double);
        string centered = graph.Node("Sub", [joined, graph.Constant(distance.Mean.ToArray(), 1, length)]);
        string standardized = graph.Node("Div", [centered, graph.Constant(distance.Deviations.ToArray(), 1, length)]);
        string whitened = graph.Node("MatMul", [standardized, graph.Constant(InverseTransposed(length), length, length)]);
        return graph.Sum(graph.Node("Mul", [whitened, whitened]), axis: 1);
    }

    /// <summary>The inverse of the factor, whose columns follow from forward substitution of the unit vectors.</summary>
    private double[] InverseTransposed(int length)
    {
        var inverse = new double[length * length];
        for (int column = 0; column < length; column++)
        {
            Span<double> solution = inverse.AsSpan(column * length, length);
            for (int row = column; row < length; row++)
            {
                double sum = row == column ? 1 : 0;
                ReadOnlySpan<double> factors = distance.Factor(row);
                for (int k = column; k < row; k++)
                    sum -= factors[k] * solution[k];
                solution[row] = sum / factors[row];
            }
        }

        return inverse;
    }
}
