using System.Text;
using System.Text.Json;
using Autoencoders;

namespace ServiceSample.Load;

/// <summary>The scores that a model gives the rows of each request when it is called directly, in this process.</summary>
internal sealed class ExpectedScores
{
    private readonly byte[] _name;
    private readonly float _tolerance;
    private readonly float _threshold;
    private readonly AnomalyVerdict[][] _verdicts;

    /// <summary>Calls the model for all requests.</summary>
    /// <param name="name">The name of the model in answers.</param>
    /// <param name="detector">The model.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="tolerance">The part of a score that an answer may be off; 0 asks for the same bits.</param>
    public ExpectedScores(string name, AnomalyDetector<PumpAutoencoder> detector, RequestSet requests, float tolerance)
    {
        _name = Encoding.ASCII.GetBytes(name);
        (_tolerance, _threshold) = (tolerance, detector.Threshold);
        _verdicts = new AnomalyVerdict[requests.Texts.Length][];
        for (int i = 0; i < _verdicts.Length; i++)
        {
            _verdicts[i] = new AnomalyVerdict[requests.RowsEach];
            if (requests.RowsEach == 1)
                _verdicts[i][0] = detector.Judge(requests.Values(i));
            else
                detector.JudgeBatch(requests.Values(i), _verdicts[i]);
        }
    }

    /// <summary>
    /// Looks whether all of an answer comes from one of the models: the name, the threshold and each score. An answer that mixes two of
    /// them is torn.
    /// </summary>
    public static bool AnyGives(ReadOnlySpan<ExpectedScores> models, int request, ReadOnlySpan<byte> answer)
    {
        foreach (ExpectedScores model in models)
        {
            if (model.Gives(request, answer))
                return true;
        }
        return false;
    }

    private bool Gives(int request, ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer);
        int row = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            if (reader.ValueTextEquals("model"u8))
            {
                reader.Read();
                if (!reader.ValueTextEquals(_name))
                    return false;
            }
            else if (reader.ValueTextEquals("score"u8))
            {
                reader.Read();
                if (row == _verdicts[request].Length || !IsNear(reader.GetSingle(), _verdicts[request][row].Score))
                    return false;
                row++;
            }
            else if (reader.ValueTextEquals("threshold"u8))
            {
                reader.Read();
                if (!IsNear(reader.GetSingle(), _threshold))
                    return false;
            }
        }
        return row == _verdicts[request].Length;
    }

    private bool IsNear(float found, float expected) =>
        _tolerance == 0 ? found == expected : MathF.Abs(found - expected) <= _tolerance * MathF.Max(1, MathF.Abs(expected));
}
