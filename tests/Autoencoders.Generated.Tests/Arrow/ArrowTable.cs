using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using Parquet;
using Parquet.Schema;
using ArrowField = Apache.Arrow.Field;

namespace Autoencoders.Tests.Arrow;

/// <summary>A table of a machine as other programs write it: numbers of many types, texts, times, gaps.</summary>
internal static class ArrowTable
{
    public const int Rows = 300;

    public static DateTime Start { get; } = new(2026, 11, 30, 8, 0, 0, DateTimeKind.Utc);

    public static float Temperature(int row) => 60 + row % 7;

    public static double Pressure(int row) => 3 + 0.25 * (row % 5);

    public static int Speed(int row) => 1200 + 10 * (row % 11);

    public static long? Load(int row) => row % 50 == 49 ? null : row % 13;

    public static string State(int row) => row % 10 == 0 ? "faulty" : "ok";

    /// <summary>The rows in two batches; <paramref name="dictionary"/> writes the states as words of a dictionary.</summary>
    public static RecordBatch[] Batches(bool dictionary = false) => [Batch(0, 200, dictionary), Batch(200, Rows - 200, dictionary)];

    public static void WriteArrow(string path, bool isStream, bool dictionary = false)
    {
        RecordBatch[] batches = Batches(dictionary);
        using FileStream file = File.Create(path);
        using ArrowStreamWriter writer = isStream ? new ArrowStreamWriter(file, batches[0].Schema) : new ArrowFileWriter(file, batches[0].Schema);
        foreach (RecordBatch batch in batches)
            writer.WriteRecordBatch(batch);
        writer.WriteEnd();
    }

    public static async Task WriteParquetAsync(string path)
    {
        var time = new DateTimeDataField("time", DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros);
        DataField temperature = new DataField<float>("temperature"), pressure = new DataField<double>("pressure"), speed = new DataField<int>("speed"),
            load = new DataField<long?>("load"), running = new DataField<bool>("running"), state = new DataField<string>("state");
        await using FileStream file = File.Create(path);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(time, temperature, pressure, speed, load, running, state), file);
        foreach (var (first, count) in new[] { (0, 200), (200, Rows - 200) })
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<DateTime>(time, Column(row => Start.AddMinutes(row)).AsMemory());
            await group.WriteAsync<float>(temperature, Column(Temperature).AsMemory());
            await group.WriteAsync<double>(pressure, Column(Pressure).AsMemory());
            await group.WriteAsync<int>(speed, Column(Speed).AsMemory());
            await group.WriteAsync<long>(load, Column(Load).AsMemory());
            await group.WriteAsync<bool>(running, Column(row => row % 3 > 0).AsMemory());
            await group.WriteAsync(state, Column(State));

            T[] Column<T>(Func<int, T> value) => [.. Enumerable.Range(first, count).Select(value)];
        }
    }

    private static RecordBatch Batch(int first, int count, bool dictionary)
    {
        var time = new TimestampArray.Builder(new TimestampType(TimeUnit.Microsecond, "UTC"));
        var temperature = new FloatArray.Builder();
        var pressure = new DoubleArray.Builder();
        var speed = new Int32Array.Builder();
        var load = new Int64Array.Builder();
        var running = new BooleanArray.Builder();
        var state = new StringArray.Builder();
        var index = new Int8Array.Builder();
        foreach (int row in Enumerable.Range(first, count))
        {
            time.Append(new DateTimeOffset(Start.AddMinutes(row)));
            temperature.Append(Temperature(row));
            pressure.Append(Pressure(row));
            speed.Append(Speed(row));
            load.Append(Load(row));
            running.Append(row % 3 > 0);
            state.Append(State(row));
            index.Append((sbyte)(State(row) == "ok" ? 0 : 1));
        }
        IArrowArray states = state.Build();
        if (dictionary)
        {
            StringArray words = new StringArray.Builder().Append("ok").Append("faulty").Build();
            states = new DictionaryArray(new DictionaryType(Int8Type.Default, StringType.Default, false), index.Build(), words);
        }
        IArrowArray[] arrays = [time.Build(), temperature.Build(), pressure.Build(), speed.Build(), load.Build(), running.Build(), states];
        string[] names = ["time", "temperature", "pressure", "speed", "load", "running", "state"];
        ArrowField[] fields = [.. names.Zip(arrays, (name, array) => new ArrowField(name, array.Data.DataType, name is "load" or "state"))];
        return new RecordBatch(new Schema(fields, []), arrays, count);
    }
}
